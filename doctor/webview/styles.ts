/** The page's look, in the colours of plugin/styles/tokens.wxss. */
export const STYLES = `
:root{--background:#fff;--text:#1d2129;--muted:#5a6270;--primary:#1560d4;--on-primary:#fff;--line:#dfe3e8;--track:#f1f3f6}
:root[data-theme=dark]{--background:#191919;--text:#eceef2;--muted:#a8b0bc;--primary:#7fb0ff;--on-primary:#0c1b33;--line:#3a3f47;--track:#2a2d33;color-scheme:dark}
:root[data-theme=light]{color-scheme:light}
@media (prefers-color-scheme:dark){:root[data-theme=auto]{--background:#191919;--text:#eceef2;--muted:#a8b0bc;--primary:#7fb0ff;--on-primary:#0c1b33;--line:#3a3f47;--track:#2a2d33}}
html,body{height:100%;margin:0;background:var(--background);color:var(--text);font:16px/1.5 -apple-system,BlinkMacSystemFont,"PingFang SC","Microsoft YaHei","Helvetica Neue",sans-serif}
main{box-sizing:border-box;display:flex;flex-direction:column;align-items:center;justify-content:center;min-height:100%;max-width:480px;margin:0 auto;padding:24px 16px;text-align:center}
h1{margin:0 0 12px;font-size:20px;line-height:1.4}
#status{margin:0 0 16px;color:var(--muted)}
#status:empty,[hidden]{display:none!important}
#spinner{width:32px;height:32px;margin:0 0 12px;border:3px solid var(--line);border-top-color:var(--primary);border-radius:50%;animation:turn 1s linear infinite}
:root:not([data-view=loading]) #spinner{display:none}
@keyframes turn{to{transform:rotate(1turn)}}
@media (prefers-reduced-motion:reduce){#spinner{animation-duration:4s}}
#captcha-element{width:100%;display:flex;justify-content:center;direction:ltr}
:root[data-view=loading] #captcha-element{visibility:hidden;height:0;overflow:hidden}
:root:not([data-view=loading]):not([data-view=challenge]) #captcha-element{display:none}
button{box-sizing:border-box;width:100%;max-width:320px;min-height:48px;margin:0 0 12px;padding:8px 16px;border:0;border-radius:8px;background:var(--track);color:var(--text);font:inherit}
#captcha-button,#retry{background:var(--primary);color:var(--on-primary)}
button:focus-visible,summary:focus-visible{outline:3px solid var(--primary);outline-offset:2px}
details{width:100%;max-width:400px;margin:4px 0 0;color:var(--muted);font-size:13px;text-align:start}
summary{min-height:44px;line-height:44px;text-align:center}
#advice{margin:0;white-space:pre-line;overflow-wrap:anywhere;direction:ltr;text-align:left}
`.trim()
