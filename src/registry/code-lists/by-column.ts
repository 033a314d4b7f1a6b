import type { CodeList } from '../../intake/code-list.ts';
import { cadreLeavings } from './cadre-leaving.ts';
import { ethnicities } from './ethnicity.ts';
import { disabilityGrades, disabilityTypes, healths, labours, selfCares } from './health.ts';
import { causes, householdTypes, houseStructures, leftReasons } from './household.ts';
import { educations, employments, hukous, maritalStatuses, sexes } from './person.ts';
import { relations } from './relation.ts';
import { cadreRanks, unitFunctions } from './unit-and-cadre.ts';
import { absences, benefits, supporters, veteranClasses } from './welfare.ts';

/** The code list of each column of a record that has one. */
export const codeListOf: Readonly<Record<string, CodeList<string> | CodeList<1 | 2 | 3 | 4>>> = {
  household_type: householdTypes,
  main_cause: causes,
  other_causes: causes,
  hukou: hukous,
  house_structure: houseStructures,
  relation: relations,
  sex: sexes,
  ethnicity: ethnicities,
  marital: maritalStatuses,
  education: educations,
  health: healths,
  disability_type: disabilityTypes,
  disability_grade: disabilityGrades,
  labour: labours,
  self_care: selfCares,
  employment: employments,
  veteran: veteranClasses,
  supporter: supporters,
  absence: absences,
  benefits,
  left_reason: leftReasons,
  function: unitFunctions,
  rank: cadreRanks,
  left_why: cadreLeavings,
};
