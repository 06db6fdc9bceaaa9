import { type Bilingual, both, same } from '../../bilingual'

export interface Comment {
  readonly id: number
  readonly author: Bilingual
  /** What stands in the round picture. */
  readonly initial: Bilingual
  readonly text: Bilingual
  readonly when: Bilingual
}

export const FIRST_COMMENTS: readonly Comment[] = [
  {
    id: 2,
    author: both('阿青', 'Ann'),
    initial: both('青', 'A'),
    text: both('学校后门那条，秋天两边全是银杏。', 'Behind the school: ginkgo trees on both sides, yellow in autumn.'),
    when: both('昨天', 'yesterday'),
  },
  {
    id: 1,
    author: both('老周', 'Joe'),
    initial: both('周', 'J'),
    text: both('江堤。傍晚有风，船慢慢地过。', 'The dike. A breeze in the evening, and slow ships.'),
    when: both('三天前', 'three days ago'),
  },
]

/** The comments with one's own on top. */
export function withComment(comments: readonly Comment[], text: string): Comment[] {
  const newest = comments[0]
  const mine = {
    id: newest ? newest.id + 1 : 1,
    author: both('我', 'Me'),
    initial: both('我', 'M'),
    text: same(text),
    when: both('刚刚', 'just now'),
  }
  return [mine, ...comments]
}
