import type { DeveloperLanguage } from '../../plugin/core/errors/texts'
import type { FindingCode } from './findings'
import type { WriteReport, Written } from './write'

interface Advice {
  readonly message: string
  readonly fix: string
}

export interface WebviewTexts {
  readonly help: string
  /** `{out}`, `{bytes}`, `{prefix}`, `{region}`. */
  readonly written: Readonly<Record<Written, string>>
  readonly refused: Readonly<Record<NonNullable<WriteReport['error']>['code'], Advice>>
  readonly next: readonly string[]
  readonly fine: string
  readonly trouble: string
  readonly fix: string
  readonly page: string
  readonly answer: string
  readonly findings: Readonly<Record<FindingCode, Advice>>
}

const usage = `aliyun-captcha-miniprogram webview --prefix <user tag> [--region cn|sgp] --out captcha.html
aliyun-captcha-miniprogram webview --check https://your.example/captcha.html [--prefix …] [--region …]`

export const WEBVIEW_TEXTS: Readonly<Record<DeveloperLanguage, WebviewTexts>> = {
  en: {
    help: `${usage}

Writes the H5 page of client="webview": one static file for your own https server. Or checks one that is published.

  --prefix <tag>               user tag, from the CAPTCHA console's overview; fixed in the file
  --region cn|sgp              default cn; fixed in the file
  --out <file>                 where to write; a file of this command is replaced, any other one is kept
  --force                      replaces any file
  --allow <https://host,…>     more hosts for the page's policy, should Alibaba's client need them
  --check <url>                fetches a published page and says what is wrong with it
  --timeout <ms>               of --check, for each address, default 10000
  --language en|cn             of what is printed; default: the terminal's
  --json                       prints the report as JSON
  -h, --help   -v, --version

Exit code: 0 written, or nothing wrong with the page; 1 not written, or something wrong; 2 the arguments are wrong;
3 the page was not reached; 4 the command itself failed. Proxies of the environment are not used.`,
    written: {
      new: 'Written: {out} ({bytes} bytes; prefix {prefix}, region {region})',
      changed: 'Replaced: {out} ({bytes} bytes; prefix {prefix}, region {region})',
      same: 'Unchanged: {out} ({bytes} bytes; prefix {prefix}, region {region})',
    },
    refused: {
      foreign: {
        message: '{out} is there already, and not made by this command.',
        fix: 'Name another file, or add --force to replace it.',
      },
      unwritable: {
        message: '{out} cannot be written: {reason}',
        fix: 'Check that its folder exists and may be written.',
      },
    },
    next: [
      'Publish the file over https on a domain of your own, as text/html, under any name. After each upgrade of this package: once more.',
      'WeChat: 开发管理 → 开发设置 → 业务域名: add that domain, with the file that WeChat asks you to put there.',
      'Mini program: give its address to <captcha-page url="…">, on a page whose JSON says "renderer": "webview".',
      'CAPTCHA console: the scene needs the integration method Webview+H5.',
      'Check it: npx aliyun-captcha-miniprogram webview --check https://your.example/captcha.html --prefix {prefix} --region {region}',
    ],
    fine: 'The page can be used.',
    trouble: 'The page cannot be used as it is.',
    fix: 'Fix',
    page: 'Page',
    answer: 'Answer',
    findings: {
      InvalidUrl: {
        message: 'This is no http(s) address: {url}',
        fix: 'Write the full address of the page, https://your.example/captcha.html',
      },
      NotReached: {
        message: '{host} was not reached: {words}',
        fix: 'Check the address, the server, its certificate, and the network of this machine.',
      },
      NotHttps: {
        message: '{host} is asked without https.',
        fix: 'WeChat opens https pages alone: publish it over https.',
      },
      NotADomain: {
        message: '{host} is no domain name.',
        fix: '业务域名 takes domain names alone, no IP address and not this machine.',
      },
      HttpStatus: {
        message: 'The server answered {status}.',
        fix: 'Publish the file under this address; it has to answer 200.',
      },
      RedirectedElsewhere: {
        message: 'The server sends on to another origin: {url}',
        fix: 'Give the mini program the last address, and list its host under 业务域名.',
      },
      Redirected: {
        message: 'The server sends on to {url}',
        fix: 'Give the mini program the last address: it saves a round trip, and the query stays what it is.',
      },
      NotHtml: {
        message: 'It comes as {type}, not as text/html.',
        fix: 'Have the server send content-type: text/html; charset=utf-8',
      },
      NoUtf8: {
        message: 'It comes as {type}.',
        fix: 'The file is UTF-8: have the server say charset=utf-8, or nothing.',
      },
      Download: {
        message: 'It comes as a download (content-disposition: attachment).',
        fix: 'Storage services do that on their own domain: bind a domain of yours, or have the header removed.',
      },
      NotOurPage: {
        message: 'This is no page that `webview --out` made.',
        fix: 'Publish the file as it was written. A firewall or a login page may have answered in its place.',
      },
      ScriptChanged: {
        message: 'The page’s script is not the one that its policy names: no browser runs it.',
        fix: 'Publish the file byte by byte, without minifying or injecting anything.',
      },
      OtherPrefix: {
        message: 'It is made for the prefix {published}, not {expected}.',
        fix: 'Write it anew with --prefix {expected}, and publish that.',
      },
      OtherRegion: {
        message: 'It is made for the region {published}, not {expected}.',
        fix: 'Write it anew with --region {expected}, and publish that.',
      },
      OtherVersion: {
        message: 'It is of version {published}; this is {expected}.',
        fix: 'Write it anew with this version, and publish that: page and component speak the same version.',
      },
      PolicyBlocks: {
        message: 'A Content-Security-Policy header of the server blocks: {blocked}',
        fix: 'Leave the header away for this file, which has its own policy, or let these through.',
      },
    },
  },
  cn: {
    help: `${usage}

生成 client="webview" 所用的 H5 页面：一个静态文件，放在您自己的 https 服务器上。也可以检查已发布的页面。

  --prefix <身份标>             用户身份标，见验证码控制台概览页；固定在文件里
  --region cn|sgp              默认 cn；固定在文件里
  --out <文件>                  写到哪里；本命令生成的文件会被替换，其他文件会保留
  --force                      替换任何文件
  --allow <https://主机,…>      在页面的安全策略里再允许这些主机，供阿里云客户端需要时使用
  --check <网址>                获取已发布的页面，说明有什么问题
  --timeout <毫秒>              --check 对每个地址的时限，默认 10000
  --language en|cn             输出的语言；默认随终端
  --json                       以 JSON 输出报告
  -h, --help   -v, --version

退出码：0 已写入，或页面没有问题；1 未写入，或页面有问题；2 参数有误；3 连不上页面；4 命令自身出错。不使用环境变量里的代理。`,
    written: {
      new: '已写入：{out}（{bytes} 字节；身份标 {prefix}，地域 {region}）',
      changed: '已替换：{out}（{bytes} 字节；身份标 {prefix}，地域 {region}）',
      same: '没有变化：{out}（{bytes} 字节；身份标 {prefix}，地域 {region}）',
    },
    refused: {
      foreign: { message: '{out} 已经存在，而且不是本命令生成的。', fix: '换一个文件名，或加 --force 替换它。' },
      unwritable: { message: '{out} 写不进去：{reason}', fix: '检查所在文件夹是否存在、是否可写。' },
    },
    next: [
      '把这个文件以 text/html 发布到您自己域名的 https 服务器上，文件名不限。每次升级本包后重新发布。',
      '微信公众平台：开发管理 → 开发设置 → 业务域名，添加该域名，并放置微信要求的校验文件。',
      '小程序：把它的网址交给 <captcha-page url="…">，所在页面的 JSON 里写 "renderer": "webview"。',
      '验证码控制台：场景的接入方式须为 Webview+H5。',
      '检查：npx aliyun-captcha-miniprogram webview --check https://your.example/captcha.html --prefix {prefix} --region {region}',
    ],
    fine: '页面可以使用。',
    trouble: '页面目前不能使用。',
    fix: '解决办法',
    page: '页面',
    answer: '应答',
    findings: {
      InvalidUrl: {
        message: '这不是 http(s) 网址：{url}',
        fix: '写页面的完整网址，例如 https://your.example/captcha.html',
      },
      NotReached: { message: '连不上 {host}：{words}', fix: '检查网址、服务器及其证书，以及本机网络。' },
      NotHttps: { message: '{host} 没有使用 https。', fix: '微信只打开 https 页面：请用 https 发布。' },
      NotADomain: { message: '{host} 不是域名。', fix: '业务域名只接受域名，不接受 IP 地址和本机。' },
      HttpStatus: { message: '服务器应答 {status}。', fix: '把文件发布到这个网址；它须应答 200。' },
      RedirectedElsewhere: {
        message: '服务器重定向到了别的源：{url}',
        fix: '把最后的网址交给小程序，并把它的主机加入业务域名。',
      },
      Redirected: { message: '服务器重定向到 {url}', fix: '把最后的网址交给小程序：少一次往返，查询参数也不会丢失。' },
      NotHtml: {
        message: '内容类型是 {type}，不是 text/html。',
        fix: '让服务器发送 content-type: text/html; charset=utf-8',
      },
      NoUtf8: { message: '内容类型是 {type}。', fix: '文件是 UTF-8：让服务器写 charset=utf-8，或不写字符集。' },
      Download: {
        message: '它以下载方式返回（content-disposition: attachment）。',
        fix: '存储服务在自带域名上会这样：请绑定您自己的域名，或去掉这个响应头。',
      },
      NotOurPage: {
        message: '这不是 webview --out 生成的页面。',
        fix: '原样发布生成的文件。也可能是防火墙或登录页在替它应答。',
      },
      ScriptChanged: {
        message: '页面的脚本与它的安全策略不符：浏览器不会运行它。',
        fix: '逐字节发布该文件，不要压缩，也不要注入任何内容。',
      },
      OtherPrefix: {
        message: '它的身份标是 {published}，不是 {expected}。',
        fix: '用 --prefix {expected} 重新生成并发布。',
      },
      OtherRegion: {
        message: '它的地域是 {published}，不是 {expected}。',
        fix: '用 --region {expected} 重新生成并发布。',
      },
      OtherVersion: {
        message: '它的版本是 {published}，当前是 {expected}。',
        fix: '用当前版本重新生成并发布：页面与组件须为同一版本。',
      },
      PolicyBlocks: {
        message: '服务器的 Content-Security-Policy 响应头拦截了：{blocked}',
        fix: '对这个文件不要发送该响应头（文件自带策略），或放行这些来源。',
      },
    },
  },
}
