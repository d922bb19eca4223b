@echo off
rem Puts the release beside this file on a terminal. Windows 7 and later, nothing else needed. GBK, CRLF.
rem It finds damage, not forgery: who signed is shown by check.html on the terminal, before this is started.
setlocal EnableExtensions DisableDelayedExpansion
chcp 936 >nul 2>&1
set "VERSION={{VERSION}}"
set "DAY={{DAY}}"
set "COUNTER={{COUNTER}}"
set "WITHDRAWALS={{WITHDRAWALS}}"
set "COUNT={{COUNT}}"
set "LISTHASH={{LISTHASH}}"
set "WITHDRAWNHASH={{WITHDRAWNHASH}}"
set "SIGHASH={{SIGHASH}}"
set "FROM=%~dp0"
set "STICK=%~d0"
set "CERTUTIL=%SystemRoot%\System32\certutil.exe"
set "TARGET="
set "HAVE="
set "PREVIOUS="
set "HAVEWITHDRAWALS=0"
set "CODE="
set "REASON="
set "WHAT="
title {{script.title}}
echo {{script.title}}  %VERSION%
echo.

rem 1. Where the terminal is: what was written behind the command, else the folder hanyi on a disk that is not the stick.
if not "%~1"=="" set "TARGET=%~1"
for %%d in (C D E F G) do call :try %%d
if not defined TARGET goto noterminal
if not exist "%TARGET%\launch.js" goto noterminal
if not exist "%CERTUTIL%" goto nocertutil
echo {{script.target}}%TARGET%
set "RELEASES=%TARGET%\releases"
set "INCOMING=%RELEASES%\incoming-%VERSION%"
set "WORK=%TARGET%\hash.tmp"
if not exist "%RELEASES%" md "%RELEASES%"

rem 2. What is installed. Never back to an older version or an older withdrawal list.
if exist "%TARGET%\installed.txt" for /f "usebackq tokens=1,2 delims==" %%a in ("%TARGET%\installed.txt") do call :have %%a %%b
if not defined HAVE for /f "delims=" %%r in ('dir /b /ad "%RELEASES%"') do call :newest "%%r"
if not defined HAVE goto anyage
call :split %HAVE%
if %DAY% LSS %HAVEDAY% goto older
if %DAY% GTR %HAVEDAY% goto anyage
if %COUNTER% LSS %HAVECOUNTER% goto older
:anyage
if %WITHDRAWALS% LSS %HAVEWITHDRAWALS% goto withdrawnolder
if not "%HAVE%"=="%VERSION%" set "PREVIOUS=%HAVE%"
if defined PREVIOUS if not exist "%RELEASES%\%PREVIOUS%\index.html" set "PREVIOUS="
call :hash "%FROM%manifest.json"
set "MANIFEST=%HASH%"
set "HASH="
if exist "%RELEASES%\%VERSION%\manifest.json" call :hash "%RELEASES%\%VERSION%\manifest.json"
set "THERE=%HASH%"
if not defined THERE goto unknown
if not "%HAVE%"=="%VERSION%" goto unknown
if /i not "%THERE%"=="%MANIFEST%" goto otherversion
:unknown

rem 3. What lies on the stick: all of it, nothing more, no link, nothing Windows would start by itself.
echo {{script.step.look}}
if exist "%FROM%autorun.inf" goto autorun
if exist "%FROM%..\autorun.inf" goto autorun
for %%f in (manifest.json manifest.sig files.txt withdrawn.js withdrawn.sig release\index.html) do if not exist "%FROM%%%f" set "WHAT=%%f"
if defined WHAT goto missing
set "SEEN=0"
for /f "delims=" %%f in ('dir /b /a "%FROM%"') do set /a SEEN+=1 >nul
if not "%SEEN%"=="8" goto extra
set "SEEN=0"
for /f "delims=" %%f in ('dir /s /b /a-d "%FROM%release"') do set /a SEEN+=1 >nul
if %SEEN% GTR %COUNT% goto extra
if %SEEN% LSS %COUNT% goto missing
for /f "delims=" %%f in ('dir /s /b /al "%FROM%release" 2^>nul') do set "WHAT=%%f"
if defined WHAT goto link
call :hash "%FROM%files.txt"
set "WHAT=files.txt"
if /i not "%HASH%"=="%LISTHASH%" goto changed
call :hash "%FROM%withdrawn.js"
set "WHAT=withdrawn.js"
if /i not "%HASH%"=="%WITHDRAWNHASH%" goto changed
call :hash "%FROM%withdrawn.sig"
set "WHAT=withdrawn.sig"
if /i not "%HASH%"=="%SIGHASH%" goto changed
set "WHAT="
set "CODE=%MANIFEST:~0,4%-%MANIFEST:~4,4%-%MANIFEST:~8,4%-%MANIFEST:~12,4%"

rem 4. Copied beside the running release and checked there, file by file. The running release is not touched.
for /f "delims=" %%r in ('dir /b /ad "%RELEASES%"') do call :leftover "%%r"
if not exist "%RELEASES%\%VERSION%" goto copy
echo {{script.step.again}}
set "FOLDER=%RELEASES%\%VERSION%"
set "DONE=0"
for /f "usebackq tokens=1,2,3" %%a in ("%FROM%files.txt") do if not defined WHAT call :judge %%a %%b "%%c"
if /i not "%THERE%"=="%MANIFEST%" set "WHAT=manifest.json"
if not defined WHAT goto switch
set "WHAT="
if "%HAVE%"=="%VERSION%" if defined PREVIOUS call :current "%PREVIOUS%" ""
if defined REASON goto notwritten
rd /s /q "%RELEASES%\%VERSION%"
:copy
echo {{script.step.copy}}
md "%INCOMING%"
if not exist "%INCOMING%" goto notwritten
set "FOLDER=%INCOMING%"
set "DONE=0"
for /f "usebackq tokens=1,2,3" %%a in ("%FROM%files.txt") do if not defined WHAT call :bring %%a %%b "%%c"
if defined WHAT goto changed
copy /b /y "%FROM%manifest.json" "%INCOMING%\manifest.json" >nul
if errorlevel 1 goto notwritten
copy /b /y "%FROM%manifest.sig" "%INCOMING%\manifest.sig" >nul
if errorlevel 1 goto notwritten
ren "%INCOMING%" "%VERSION%"
if not exist "%RELEASES%\%VERSION%\index.html" goto notwritten

rem 5. The switch: one rename each. The withdrawal list goes first, it only takes away.
:switch
echo {{script.step.switch}}
call :place withdrawn.sig "%FROM%withdrawn.sig"
call :place withdrawn.js "%FROM%withdrawn.js"
if defined REASON goto notwritten
if not exist "%TARGET%\current.js" goto nolist
"%SystemRoot%\System32\find.exe" "%VERSION%" "%TARGET%\current.js" >nul
if errorlevel 1 call :place current.old.js "%TARGET%\current.js"
:nolist
call :current "%VERSION%" "%PREVIOUS%"
if defined REASON goto notwritten
>"%TARGET%\new.tmp" echo VERSION=%VERSION%
>>"%TARGET%\new.tmp" echo PREVIOUS=%PREVIOUS%
>>"%TARGET%\new.tmp" echo WITHDRAWALS=%WITHDRAWALS%
move /y "%TARGET%\new.tmp" "%TARGET%\installed.txt" >nul
set "PAGE=releases/%VERSION%/html/zh/index.html"
>"%TARGET%\new.tmp" echo ^<!doctype html^>^<meta charset="utf-8"^>^<title^>-^</title^>^<meta http-equiv="refresh" content="0; url=%PAGE%"^>^<a href="%PAGE%"^>%VERSION%^</a^>
move /y "%TARGET%\new.tmp" "%TARGET%\plain.html" >nul
for /f "delims=" %%r in ('dir /b /ad "%RELEASES%"') do call :old "%%r"
set "REASON=ok"
set "RESULT={{script.done}}"
goto finish

:noterminal
set "RESULT={{script.refused.noterminal}}"
goto finish
:nocertutil
set "RESULT={{script.refused.nocertutil}}"
goto finish
:older
set "RESULT={{script.refused.older}}%HAVE%"
goto finish
:otherversion
set "RESULT={{script.refused.other}}"
goto finish
:withdrawnolder
set "RESULT={{script.refused.withdrawn}}"
goto finish
:autorun
set "RESULT={{script.refused.autorun}}"
goto finish
:missing
set "RESULT={{script.refused.missing}}%WHAT%"
goto finish
:extra
set "RESULT={{script.refused.extra}}"
goto finish
:link
set "RESULT={{script.refused.link}}%WHAT%"
goto finish
:changed
set "RESULT={{script.refused.changed}}%WHAT%"
goto finish
:notwritten
set "RESULT={{script.refused.notwritten}}"
goto finish

:finish
if defined INCOMING if exist "%INCOMING%" rd /s /q "%INCOMING%"
if defined WORK if exist "%WORK%" del /q "%WORK%"
if defined TARGET if exist "%TARGET%\new.tmp" del /q "%TARGET%\new.tmp"
if defined TARGET if exist "%TARGET%\launch.js" call :receipt "%TARGET%\{{RECEIPT}}"
call :receipt "%FROM%..\{{RECEIPT}}"
echo.
echo ==========================================
echo %RESULT%
if defined CODE echo {{script.code}}%CODE%
if not "%REASON%"=="ok" echo {{script.unchanged}}
echo {{script.receipt}}
echo ==========================================
pause
if "%REASON%"=="ok" exit /b 0
exit /b 1

rem letter of a disk: TARGET, when it is not the stick and has the folder
:try
if defined TARGET exit /b 0
if /i "%~1:"=="%STICK%" exit /b 0
if exist "%~1:\hanyi\launch.js" set "TARGET=%~1:\hanyi"
exit /b 0

rem name, value: one line of installed.txt
:have
if "%~1"=="VERSION" set "HAVE=%~2"
if "%~1"=="PREVIOUS" set "PREVIOUS=%~2"
if "%~1"=="WITHDRAWALS" set "HAVEWITHDRAWALS=%~2"
exit /b 0

rem name of a folder: keeps the newest version in HAVE
:newest
set "DAYBEFORE=0"
set "COUNTERBEFORE=0"
if defined HAVE set "DAYBEFORE=%HAVEDAY%"
if defined HAVE set "COUNTERBEFORE=%HAVECOUNTER%"
set "NAME=%~1"
if "%NAME:~0,9%"=="incoming-" exit /b 0
call :split %NAME%
if not defined HAVECOUNTER exit /b 0
if %HAVEDAY% LSS %DAYBEFORE% goto notnewer
if %HAVEDAY% EQU %DAYBEFORE% if %HAVECOUNTER% LEQ %COUNTERBEFORE% goto notnewer
set "HAVE=%NAME%"
exit /b 0
:notnewer
set "HAVEDAY=%DAYBEFORE%"
set "HAVECOUNTER=%COUNTERBEFORE%"
exit /b 0

rem version: HAVEDAY and HAVECOUNTER as numbers
:split
set "HAVEDAY=0"
set "HAVECOUNTER="
for /f "tokens=1-4 delims=-." %%a in ("%~1") do call :numbers %%a %%b %%c %%d
exit /b 0
:numbers
set "HAVEDAY=%~1%~2%~3"
set "HAVECOUNTER=%~4"
exit /b 0

rem name of a folder: takes away what an interrupted installation left
:leftover
set "NAME=%~1"
if "%NAME:~0,9%"=="incoming-" rd /s /q "%RELEASES%\%NAME%"
exit /b 0

rem name of a folder: takes away a release that nothing names any more
:old
if "%~1"=="%VERSION%" exit /b 0
if "%~1"=="%PREVIOUS%" exit /b 0
rd /s /q "%RELEASES%\%~1"
exit /b 0

rem file: HASH, or nothing where it cannot be read
:hash
set "HASH="
"%CERTUTIL%" -hashfile "%~1" SHA256 >"%WORK%" 2>nul
for /f "usebackq skip=1 delims=" %%h in ("%WORK%") do if not defined HASH set "HASH=%%h"
if defined HASH set "HASH=%HASH: =%"
exit /b 0

rem hash, size, name: copies one file to FOLDER and judges the copy
:bring
set "NAME=%~3"
set "NAME=%NAME:/=\%"
for %%p in ("%FOLDER%\%NAME%") do if not exist "%%~dpp" md "%%~dpp"
copy /b /y "%FROM%release\%NAME%" "%FOLDER%\%NAME%" >nul 2>&1
if errorlevel 1 goto wrongfile
call :judge %1 %2 %3
exit /b 0

rem hash, size, name: WHAT is the name when the file in FOLDER is not as it must be; certutil cannot read an empty file
:judge
set "NAME=%~3"
set "NAME=%NAME:/=\%"
set "SIZE="
for %%p in ("%FOLDER%\%NAME%") do set "SIZE=%%~zp"
if not "%SIZE%"=="%~2" goto wrongfile
set /a DONE+=1 >nul
set /a REST=DONE %% 50 >nul
if "%REST%"=="0" echo   %DONE% / %COUNT%
if "%SIZE%"=="0" exit /b 0
call :hash "%FOLDER%\%NAME%"
if /i not "%HASH%"=="%~1" goto wrongfile
exit /b 0
:wrongfile
set "WHAT=%~3"
exit /b 1

rem newest, previous: what the launcher opens
:current
if "%~2"=="" >"%TARGET%\new.tmp" echo var hanyiCurrent = ["%~1"]
if not "%~2"=="" >"%TARGET%\new.tmp" echo var hanyiCurrent = ["%~1","%~2"]
set "SIZE=0"
for %%p in ("%TARGET%\new.tmp") do set "SIZE=%%~zp"
if %SIZE% LSS 30 goto failed
move /y "%TARGET%\new.tmp" "%TARGET%\current.js" >nul
if errorlevel 1 set "REASON=notwritten"
exit /b 0

rem name, file: puts a copy in the terminal's folder by one rename
:place
copy /b /y "%~2" "%TARGET%\new.tmp" >nul
if errorlevel 1 goto failed
move /y "%TARGET%\new.tmp" "%TARGET%\%~1" >nul
if errorlevel 1 goto failed
exit /b 0
:failed
set "REASON=notwritten"
exit /b 1

rem file: adds what happened
:receipt
>>"%~1" echo {{receipt.title}}
>>"%~1" echo {{receipt.when}}%DATE% %TIME%
>>"%~1" echo {{receipt.computer}}%COMPUTERNAME%  %TARGET%
>>"%~1" echo {{receipt.version}}%VERSION%
>>"%~1" echo {{receipt.before}}%HAVE%
>>"%~1" echo {{receipt.code}}%CODE%
>>"%~1" echo {{receipt.result}}%RESULT%
>>"%~1" echo.
exit /b 0
