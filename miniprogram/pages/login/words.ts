import { both } from '../../bilingual'

export const WORDS = {
  lead: both('登录前，先验证', 'Verify, then log in'),
  how: both(
    '点「登录」会弹出验证。通过以后，业务服务器还要亲自核对一遍，才算登录。',
    'A tap on "Log in" opens the captcha. After a pass the backend checks the answer itself; only then are you in.',
  ),
  username: both('用户名', 'Name'),
  usernameHint: both('手机号或用户名，例如 小明', 'A name, such as Alex'),
  usernameMissing: both('请先填写用户名', 'Please enter a name first'),
  inUse: both('正在使用', 'In use'),
  change: both('修改', 'Change'),
}

export const welcome = (name: string) => both(`欢迎，${name}`, `Welcome, ${name}`)
