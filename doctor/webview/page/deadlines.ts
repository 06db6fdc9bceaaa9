/** What the page waits for at most, ms. Nothing in it can hang. */
export const DEADLINES = {
  /** WeChat's JSSDK. */
  jssdk: 10_000,
  /** Its answer to `getEnv`: outside of WeChat there is none. */
  env: 3000,
  /** Alibaba's script. */
  script: 15_000,
  /** From `initAliyunCaptcha` to `getInstance`; the client's own time for its request is 5 s. */
  instance: 15_000,
  /** "More than 2 s" between the initialization and the verification: page "Web and H5 client V3 integration". */
  settle: 2100,
  /** A record of an initialization lives for 20 minutes: page "客户端V3架构返回数据说明". */
  expire: 20 * 60 * 1000,
} as const
