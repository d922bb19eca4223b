import {expect, it} from 'vitest'
import {elementOf} from './sections.ts'

const aliases = {conditions: ['受理条件', '申请条件'], materials: ['申请材料']}

it.each([
  '受理条件',
  '一、受理条件',
  '（一）申请条件：',
  '1. 受理条件',
  '1、受理条件',
  '2.1.1 受理条件',
  '【受理条件】',
  '受 理 条 件',
  '第一节 受理条件',
])('knows %s', heading => expect(elementOf(heading, aliases)).toBe('conditions'))

it.each(['受理条件说明', '条件', '', '一', '（一）'])('takes %s for an ordinary section', heading =>
  expect(elementOf(heading, aliases)).toBeUndefined(),
)
