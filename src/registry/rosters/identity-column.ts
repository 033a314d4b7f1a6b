import { identityNumber, phone } from '../../intake/cells/numbers-of-people.ts';

/** The headings under which rosters give a person's identity number. */
export const idNumberColumn = {
  labels: ['身份证号', '身份证号码', '公民身份号码', '证件号码', '身份证', '身份号码'],
  personal: 'id_number',
  read: identityNumber,
} as const;

export const phoneColumn = {
  labels: ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式'],
  personal: 'phone',
  read: phone,
} as const;
