export interface Comment {
  readonly id: number
  readonly author: string
  /** What stands in the round picture. */
  readonly initial: string
  readonly text: string
  readonly when: string
}

export const FIRST_COMMENTS: readonly Comment[] = [
  { id: 2, author: '阿青', initial: '青', text: '学校后门那条，秋天两边全是银杏。', when: '昨天' },
  { id: 1, author: '老周', initial: '周', text: '江堤。傍晚有风，船慢慢地过。', when: '三天前' },
]

/** The comments with one's own on top. */
export function withComment(comments: readonly Comment[], text: string): Comment[] {
  const newest = comments[0]
  return [{ id: newest ? newest.id + 1 : 1, author: '我', initial: '我', text, when: '刚刚' }, ...comments]
}
