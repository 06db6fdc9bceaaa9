import { assetUrl } from './asset'
import { BuiltIn } from './element'

type Fit = readonly [size: string, position: string]

/** `mode` of `<image>` as CSS. `widthFix` and `heightFix` change the element's own size instead. */
const fits: Readonly<Record<string, Fit>> = {
  scaleToFill: ['fill', 'center'],
  aspectFit: ['contain', 'center'],
  aspectFill: ['cover', 'center'],
  widthFix: ['fill', 'center'],
  heightFix: ['fill', 'center'],
  center: ['none', 'center'],
  top: ['none', 'top'],
  bottom: ['none', 'bottom'],
  left: ['none', 'left'],
  right: ['none', 'right'],
}

/**
 * "image 组件在开发版和体验版不支持加载 HTTP 协议的图片": base library 3.8.7, developers.weixin.qq.com/miniprogram/dev/framework/release/ .
 * The words of the event are ours: no page gives WeChat's.
 */
const isRefused = (url: string): boolean => /^http:/i.test(url)

/** `<image>`: a picture that tells its natural size when it is there. */
export class ImageTag extends BuiltIn {
  private readonly picture = new Image()
  private asked = ''

  protected override mount(): void {
    this.picture.draggable = false
    this.picture.alt = ''
    this.picture.addEventListener('load', () => this.loaded())
    this.picture.addEventListener('error', () => this.tell('error', { errMsg: `GET ${this.picture.src} fail` }))
    this.append(this.picture)
    if (this.hasAttribute('aria-label')) this.setAttribute('role', this.getAttribute('role') ?? 'img')
    this.show()
  }

  protected override changed(name: string): void {
    if ((name === 'src' || name === 'mode') && this.picture.isConnected) this.show()
  }

  private show(): void {
    const [size, position] = fits[this.text('mode', 'scaleToFill')] ?? ['fill', 'center']
    this.picture.style.objectFit = size
    this.picture.style.objectPosition = position
    const url = assetUrl(this, this.text('src'))
    if (url === this.asked) return
    this.asked = url
    if (url === '' || isRefused(url)) this.picture.removeAttribute('src')
    else this.picture.src = url
    if (isRefused(url)) this.refuse(url)
  }

  /** Later, as the answer of a network would come. */
  private refuse(url: string): void {
    console.warn(`<image> does not load http: pictures in development versions (base library 3.8.7): ${url}`)
    setTimeout(() => url === this.asked && this.tell('error', { errMsg: `GET ${url} fail: http: is not supported` }))
  }

  private loaded(): void {
    const { naturalWidth: width, naturalHeight: height } = this.picture
    const mode = this.text('mode')
    if (mode === 'widthFix') this.style.height = `${(this.clientWidth * height) / width}px`
    if (mode === 'heightFix') this.style.width = `${(this.clientHeight * width) / height}px`
    this.tell('load', { width, height })
  }
}
