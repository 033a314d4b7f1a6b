/** A registry table: its name and the columns that describe a record, apart from row id, county and provenance. */
export interface RegistryTable<C extends string = string> {
  readonly name: string;
  readonly columns: readonly C[];
  /** The columns that tell apart the records that stand; no later version changes them. */
  readonly keys: readonly C[];
}

const table = <const C extends string>(
  name: string,
  columns: readonly C[],
  keys: readonly NoInfer<C>[],
): RegistryTable<C> => ({ name, columns, keys });

export const placeTable = table(
  'place',
  ['code', 'name', 'level', 'town_code', 'former_names', 'former_towns'],
  ['code'],
);
export const unitTable = table('unit', ['unit_no', 'name', 'function', 'raw'], ['unit_no']);
export const unitVillageTable = table('unit_village', ['unit_id', 'village_id'], ['unit_id', 'village_id']);
export const branchTable = table('branch', ['branch_no', 'name', 'unit_id'], ['branch_no']);
export const kinTable = table(
  'kin',
  ['cadre_id', 'name', 'relation', 'id_number', 'id_key', 'raw'],
  ['cadre_id', 'name', 'relation'],
);

export const cadreTable = table(
  'cadre',
  [
    'cadre_no',
    'name',
    'id_number',
    'id_key',
    'sex',
    'unit_id',
    'branch_id',
    'rank',
    'title',
    'phone',
    'liaison',
    'capacity',
    'home_village',
    'valid_from',
    'valid_to',
    'left_by_command',
    'left_why',
    'left_document',
    'raw',
  ],
  ['cadre_no'],
);

export const householdTable = table(
  'household',
  [
    'household_no',
    'village_id',
    'group_name',
    'head_name',
    'head_id_number',
    'head_id_key',
    'household_type',
    'main_cause',
    'other_causes',
    'hukou',
    'income_wage',
    'income_business',
    'income_property',
    'income_transfer',
    'business_cost',
    'income_not_counted',
    'employment_cost',
    'rigid_spending',
    'income_per_capita',
    'household_size',
    'assisted_persons',
    'savings',
    'house_area',
    'house_structure',
    'owns_vehicle',
    'owns_machinery',
    'owns_business',
    'owns_second_house',
    'new_house',
    'difficulty',
    'need',
    'planned_help',
    'expected_effect',
    'phone',
    'address',
    'bank_account',
    'surveyed_on',
    'left_on',
    'left_reason',
    'raw',
  ],
  ['household_no'],
);

export const personTable = table(
  'person',
  [
    'household_id',
    'person_no',
    'name',
    'id_number',
    'id_key',
    'relation',
    'sex',
    'birth_date',
    'ethnicity',
    'marital',
    'hukou',
    'education',
    'student',
    'health',
    'illness',
    'disability_type',
    'disability_grade',
    'labour',
    'self_care',
    'employment',
    'veteran',
    'supporter',
    'absence',
    'pregnant',
    'benefits',
    'left_on',
    'left_reason',
    'raw',
  ],
  ['household_id', 'person_no'],
);

/** Every table of the registry: those that others refer to come first. */
export const registryTables: readonly RegistryTable[] = [
  placeTable,
  unitTable,
  unitVillageTable,
  branchTable,
  cadreTable,
  kinTable,
  householdTable,
  personTable,
];

type ColumnsOf<T> = T extends RegistryTable<infer C> ? C : never;

export type UnitColumn = ColumnsOf<typeof unitTable>;
export type CadreColumn = ColumnsOf<typeof cadreTable>;
export type HouseholdColumn = ColumnsOf<typeof householdTable>;
export type PersonColumn = ColumnsOf<typeof personTable>;
