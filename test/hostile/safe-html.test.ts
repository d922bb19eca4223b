import {expect, it} from 'vitest'
import {dangers} from './safe-html.ts'

it.each([
  '<p onclick="x()">字</p>',
  '<script>alert(1)</script>',
  '<iframe src="x.html"></iframe>',
  '<a href="javascript:alert(1)">字</a>',
  '<a href="https://example.cn/">字</a>',
  '<a href="//example.cn/">字</a>',
  '<a href="/etc/x">字</a>',
  '<img src="../../x.png" alt="">',
  '<img src="data:text/html;base64,AAAA" alt="">',
  '<p style="background: url(https://example.cn/a)">字</p>',
  '字<!-- 注 -->',
  '字<b onmouseover',
  '<x-y>字</x-y>',
])('sees %s', html => expect(dangers(html)).not.toEqual([]))

it.each([
  '<p>1 &lt; 2 &#x3C;script></p>',
  '<p>1 < 2</p>',
  '<a href="#b3">字</a><img src="data:image/png;base64,AAAA" alt=""><script src="meta.js"></script>',
  '<a href="sheet/补贴.pdf">字</a><a href="../index.html">字</a>',
])('lets pass %s', html => expect(dangers(html)).toEqual([]))
