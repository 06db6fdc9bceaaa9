import { BASE_LIBRARIES, CHECKS, RENDERERS, type Surrounding, SYSTEMS } from './compatibility'
import { code, table } from './markdown'
import { FALLBACKS } from './skyline'

type DocLanguage = 'en' | 'cn'
type Say = (en: string, cn: string) => string

/** The tables of doc/compatibility. */
export function compatibilityTables(language: DocLanguage, say: Say) {
  const surroundings = (head: string, rows: readonly Surrounding[]) =>
    table(
      [head, say('what is documented', '文档说明'), say('what is lost', '缺失'), say('source', '来源')],
      rows.map(({ name, documented, lost, page }) => [
        name[language],
        documented[language],
        lost[language],
        page === '' ? say('our reading', '本项目的解读') : `[${say('page', '页面')}](${page})`,
      ]),
    )
  return {
    baseLibraries: () =>
      table(
        [
          say('base library', '基础库'),
          say('users below', '低于它的用户'),
          say('brings', '带来什么'),
          say('below it', '更低版本'),
          say('where', '代码位置'),
        ],
        BASE_LIBRARIES.map(({ version, sharePercent, brings, below, where }) => [
          version,
          `${sharePercent} %`,
          brings[language],
          below[language],
          `[${where.split('/').pop()}](../${where})`,
        ]),
      ),
    renderers: () => surroundings(say('renderer', '渲染引擎'), RENDERERS),
    systems: () => surroundings(say('system', '系统'), SYSTEMS),
    skyline: () =>
      table(
        [say('ignored', '被忽略的内容'), say('file', '文件'), say('lost', '缺失'), say('instead', '替代')],
        FALLBACKS.map(({ what, file, lost, instead }) => [code(what), code(file), lost[language], instead[language]]),
      ),
    checks: () =>
      table(
        [say('what', '检查内容'), say('against', '对照'), say('command', '命令')],
        CHECKS.map(({ what, against, command }) => [what[language], against[language], code(command)]),
      ),
  }
}
