import { Modules } from '../../preview/runtime/modules'

const modulesOf = (scripts: Readonly<Record<string, string>>, globals = {}) => {
  const modules = new Modules({ space: 'main', globals: () => globals, load: () => Promise.resolve() })
  modules.add(scripts)
  return modules
}

test('a module may name a class as one of the globals that it sees', () => {
  const scripts = { a: "'use strict'\nclass Page {}\nexports.name = Page.name" }
  expect(modulesOf(scripts, { Page: () => undefined }).require('a')).toEqual({ name: 'Page' })
})

test('a module that requires another one sees its exports, once it is there', () => {
  const modules = modulesOf({ 'a/b': "exports.c = require('../c').d", c: 'module.exports = { d: 5 }' })
  expect(modules.require('a/b')).toEqual({ c: 5 })
  expect(() => modules.require('e')).toThrow("module 'e.js' is not defined in main")
})

test('what one module puts in the place of a global, those after it see: uni-app replaces Component so', () => {
  const made: string[] = []
  const Component = (name: string) => made.push(name)
  const modules = new Modules({ space: 'main', globals: () => ({ Component }), load: () => Promise.resolve() })
  modules.add({
    vendor: `"use strict"; const own = Component; Component = name => own('uni ' + name)`,
    page: `require('./vendor'); Component('page')`,
    native: `Component('native')`,
  })
  modules.require('page')
  modules.require('native')
  expect(made).toEqual(['page', 'uni native'])
})
