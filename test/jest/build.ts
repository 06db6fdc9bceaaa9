import { type BuildReport, build } from '../../gulp/build'

let built: Promise<BuildReport> | undefined

/** Tests of `dist/` test the sources as they are now, however Jest was started. Once for all projects of one run. */
export default async function buildOnce(): Promise<void> {
  built ??= build()
  await built
}
