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
