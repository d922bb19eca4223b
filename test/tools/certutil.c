// Stands in for Windows' certutil.exe: `certutil -hashfile FILE SHA256`, printed as Windows 7 prints it.
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>
static const uint32_t K[64]={0x428a2f98,0x71374491,0xb5c0fbcf,0xe9b5dba5,0x3956c25b,0x59f111f1,0x923f82a4,0xab1c5ed5,0xd807aa98,0x12835b01,0x243185be,0x550c7dc3,0x72be5d74,0x80deb1fe,0x9bdc06a7,0xc19bf174,0xe49b69c1,0xefbe4786,0x0fc19dc6,0x240ca1cc,0x2de92c6f,0x4a7484aa,0x5cb0a9dc,0x76f988da,0x983e5152,0xa831c66d,0xb00327c8,0xbf597fc7,0xc6e00bf3,0xd5a79147,0x06ca6351,0x14292967,0x27b70a85,0x2e1b2138,0x4d2c6dfc,0x53380d13,0x650a7354,0x766a0abb,0x81c2c92e,0x92722c85,0xa2bfe8a1,0xa81a664b,0xc24b8b70,0xc76c51a3,0xd192e819,0xd6990624,0xf40e3585,0x106aa070,0x19a4c116,0x1e376c08,0x2748774c,0x34b0bcb5,0x391c0cb3,0x4ed8aa4a,0x5b9cca4f,0x682e6ff3,0x748f82ee,0x78a5636f,0x84c87814,0x8cc70208,0x90befffa,0xa4506ceb,0xbef9a3f7,0xc67178f2};
#define R(x,n) (((x)>>(n))|((x)<<(32-(n))))
static uint32_t H[8]={0x6a09e667,0xbb67ae85,0x3c6ef372,0xa54ff53a,0x510e527f,0x9b05688c,0x1f83d9ab,0x5be0cd19};
static void block(const uint8_t *p){uint32_t w[64],v[8];int i;for(i=0;i<16;i++)w[i]=p[4*i]<<24|p[4*i+1]<<16|p[4*i+2]<<8|p[4*i+3];for(;i<64;i++){uint32_t a=w[i-15],b=w[i-2];w[i]=w[i-16]+(R(a,7)^R(a,18)^a>>3)+w[i-7]+(R(b,17)^R(b,19)^b>>10);}memcpy(v,H,32);for(i=0;i<64;i++){uint32_t t=v[7]+(R(v[4],6)^R(v[4],11)^R(v[4],25))+((v[4]&v[5])^(~v[4]&v[6]))+K[i]+w[i],u=(R(v[0],2)^R(v[0],13)^R(v[0],22))+((v[0]&v[1])^(v[0]&v[2])^(v[1]&v[2]));memmove(v+1,v,28);v[4]+=t;v[0]=t+u;}for(i=0;i<8;i++)H[i]+=v[i];}
int wmain(int n,wchar_t **a){if(n<4||wcscmp(a[1],L"-hashfile")||wcscmp(a[3],L"SHA256"))return 2;FILE*f=_wfopen(a[2],L"rb");uint8_t b[64];uint64_t all=0;size_t got;if(!f){printf("CertUtil: -hashfile FAILED: 0x80070002\r\n");return 1;}
while((got=fread(b,1,64,f))==64){block(b);all+=64;}all+=got;if(!all){printf("CertUtil: -hashfile FAILED: 0x800703ee (WIN32: 1006)\r\n");return 1;}
b[got++]=0x80;if(got>56){memset(b+got,0,64-got);block(b);got=0;}memset(b+got,0,56-got);for(int i=0;i<8;i++)b[56+i]=(uint8_t)(all*8>>(56-8*i));block(b);
printf("SHA256 hash of file %ls:\n",a[2]);for(int i=0;i<32;i++)printf(i?" %02x":"%02x",(H[i/4]>>(24-8*(i%4)))&255);printf("\nCertUtil: -hashfile command completed successfully.\n");return 0;}
