/** The one door to glass-easel: the adapter brings its own copy along, and a second copy would be a second world. */
export {
  type CodeSpace,
  type ComponentEnv,
  glassEasel,
  MiniProgramEnv,
  type Root,
} from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter'

import type {
  Root as EngineRoot,
  glassEasel as engine,
} from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter'

/** A node of the component tree: of a built-in tag, or the host of a component. */
export type ElementNode = engine.Element
export type ComponentNode = engine.GeneralComponent
export type MiniEvent = engine.ShadowedEvent<unknown>
/** What `this` is in a page or component. */
export type Instance = ReturnType<EngineRoot['get']>
