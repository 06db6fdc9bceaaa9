/** An element with its class, attributes and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  element.className = className
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

const STYLES = `
.stand-in-mask { position: fixed; inset: 0; z-index: 100; display: flex; align-items: center; justify-content: center; background: rgb(0 0 0 / 60%); }
.stand-in-mask[hidden], .stand-in-panel[hidden] { display: none; }
.stand-in-panel { box-sizing: border-box; width: 332px; max-width: 100%; padding: 16px; border-radius: 12px; background: #fff; color: #1d2129; font-size: 15px; line-height: 1.5; }
.stand-in-head { display: flex; align-items: center; justify-content: space-between; gap: 8px; font-weight: 600; }
.stand-in-head button { width: 44px; height: 44px; border: 0; background: none; color: inherit; font-size: 20px; }
.stand-in-picture { position: relative; margin: 8px 0; line-height: 0; }
.stand-in-picture img { width: 100%; }
.stand-in-picture .stand-in-piece { position: absolute; top: 0; left: 0; width: auto; height: 100%; }
.stand-in-track { position: relative; max-width: 100%; height: 44px; margin: 8px 0; border-radius: 6px; background: #eef0f4; text-align: center; line-height: 44px; font-size: 13px; }
.stand-in-thumb { position: absolute; top: 0; left: 0; width: 44px; height: 44px; border-radius: 6px; background: #0064c8; touch-action: none; }
.stand-in-check { width: 100%; min-height: 48px; margin: 8px 0; border: 1px solid #7a828e; border-radius: 6px; background: #fff; color: inherit; font: inherit; }
.stand-in-status { min-height: 22px; }
.stand-in-sign { margin: 8px 0 0; padding: 4px 8px; border: 1px dashed #9c5700; border-radius: 6px; color: #8a4b00; font-size: 12px; }
`

/** Alibaba's script brings its own styles, too: the page's CSP has to let an injected style sheet through. */
export function addStyles(): void {
  if (document.querySelector('#captcha-stand-in-styles')) return
  document.head.append(make('style', '', { id: 'captcha-stand-in-styles' }, [STYLES]))
}

/** Stands on everything that the stand-in draws. */
export const sign = () =>
  make('p', 'stand-in-sign', {}, [
    '替代品，不是阿里云的客户端 · ',
    make('span', '', { lang: 'en' }, ['Stand-in, not Alibaba’s client']),
  ])
