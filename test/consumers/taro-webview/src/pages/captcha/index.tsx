export default function Captcha() {
  return <captcha-page url="https://your.host/captcha.html" />
}
