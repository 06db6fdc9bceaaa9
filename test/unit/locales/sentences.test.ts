import { errorTexts } from '../../../plugin/locales/errors'

interface Sentences {
  readonly [key: string]: string | Sentences
}

/** Every sentence below a table, by its path. */
const under = (table: Sentences, path = ''): readonly (readonly [path: string, sentence: string])[] =>
  Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : under(value, `${path}${key} `),
  )

const sentencesOf = (language: 'cn' | 'en') => under(errorTexts(language) as unknown as Sentences)

/** An object in a sentence is code. */
const object = /\{ .* \}/g

const breaking = (language: 'cn' | 'en', wrong: RegExp) =>
  sentencesOf(language)
    .filter(([, sentence]) => wrong.test(sentence.replace(object, '')))
    .map(([path, sentence]) => `${path}: ${sentence}`)

test.each([
  ['quotes that are not “ ”', /[「」『』‘’«»]|["'](?=\p{sc=Han})|(?<=\p{sc=Han})["']/u],
  ['a space after a full-width mark', /[。，；：！？）] /],
  ['a half-width mark after a Han character', /\p{sc=Han}[,.;:!?]/u],
  ['Latin letters or digits that touch a Han character', /\p{sc=Han}[A-Za-z0-9{]|[A-Za-z0-9}]\p{sc=Han}/u],
])('Chinese sentences have no %s', (_, wrong) => {
  expect(breaking('cn', wrong)).toEqual([])
})

test('English sentences have no Chinese but the names of Chinese consoles', () => {
  const names = /开发管理→开发设置→(服务器域名→request 合法域名|业务域名)|downloadFile 合法域名|概览|接入方式/g
  const others = sentencesOf('en').filter(([, sentence]) => /[^\x20-\x7e–]/.test(sentence.replace(names, '')))
  expect(others).toEqual([])
})

test.each(['cn', 'en'] as const)('%s: each ends with a full stop, but where the words of others follow', language => {
  expect(breaking(language, /(?<![.。]|\{(?:message|host)\}\])$/)).toEqual([])
})
