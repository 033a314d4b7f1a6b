import type { Message } from '../message.ts';

/** The sheet for the board. */
export const noticeSheetMessages = {
  'notice.sheet.title.enter': {
    zh: '关于拟纳入{program}家庭的公示',
    en: 'Public notice: households to be admitted, {program}',
  },
  'notice.sheet.title.leave': {
    zh: '关于拟退出{program}家庭的公示',
    en: 'Public notice: households to leave, {program}',
  },
  'notice.sheet.title.list': { zh: '{program}家庭名单公示', en: 'Public notice: households admitted, {program}' },
  'notice.sheet.says.enter': {
    zh: '经调查、评议、审核，下列 {count} 户拟纳入{program}，现予公示，请群众监督。',
    en: 'After investigation and review, {count?this household is|these # households are} proposed for: {program}.',
  },
  'notice.sheet.says.leave': {
    zh: '经复核，下列 {count} 户拟退出{program}，现予公示，请群众监督。',
    en: 'After review, {count?this household is|these # households are} proposed to leave: {program}.',
  },
  'notice.sheet.says.list': {
    zh: '下列 {count} 户现列入{program}名单，现予公示，请群众监督。',
    en: '{count?This household is|These # households are} on the list: {program}.',
  },
  'notice.sheet.counts.enter': {
    zh: '各村拟纳入{program}的户数如下，现予公示。',
    en: 'So many households are proposed, by village: {program}.',
  },
  'notice.sheet.counts.leave': {
    zh: '各村拟退出{program}的户数如下，现予公示。',
    en: 'So many households are proposed to leave, by village: {program}.',
  },
  'notice.sheet.counts.list': {
    zh: '各村现列入{program}名单的户数如下，现予公示。',
    en: 'So many households are on the list, by village: {program}.',
  },
  'notice.sheet.days': {
    zh: '公示期 {days} 天：{from} 至 {to}。',
    en: 'On notice for {days?# day|# days}: {from} to {to}.',
  },
  'notice.sheet.days-draft': {
    zh: '公示期 {days} 天，自张贴之日起。',
    en: 'On notice for {days?# day|# days} from the day it is put up.',
  },
  'notice.sheet.object': {
    zh: '如有异议，请在公示期内向{office}反映{telephone}。',
    en: 'Whoever objects is asked to say so within these days to {office}{telephone}.',
  },
  'notice.sheet.telephone': { zh: '，电话 {telephone}', en: ', telephone {telephone}' },
  'notice.sheet.basis': { zh: '依据：{basis}', en: 'basis: {basis}' },
  'notice.sheet.withheld': {
    zh: '“*”：户数少于 {threshold}，或由合计可以推出这样的数，不显示。',
    en: '"*": fewer than {threshold?# household|# households}, or a figure from which such a one could be worked out.',
  },
  'notice.sheet.masked': { zh: '姓名只写姓，保护个人信息。', en: 'Given names are left out to protect the persons.' },
  'notice.sheet.total': { zh: '合计', en: 'total' },
  'notice.sheet.draft': { zh: '草稿，尚未公示', en: 'Draft: not published' },
  'notice.sheet.withdrawn': { zh: '本公示已撤回', en: 'This notice was withdrawn' },
  'notice.sheet.number': { zh: '公示第 {notice} 号', en: 'notice {notice}' },
  'notice.sheet.fingerprint': { zh: '内容指纹 {sha256}', en: 'fingerprint {sha256}' },
} as const satisfies Readonly<Record<string, Message>>;
