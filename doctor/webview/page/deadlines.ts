import { EXPIRY_MS } from '../../../plugin/core/protocol/challenge'

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
  /** What the page shows lives as long as any challenge does. */
  expire: EXPIRY_MS,
} as const
