/** Who can say what a household has left blank. */
export const suppliers = [
  'household',
  'police',
  'disabled_federation',
  'hospital',
  'school',
  'bank',
  'vehicle_office',
  'market_office',
  'housing_office',
  'veterans_office',
  'bureau',
] as const;

export type Supplier = (typeof suppliers)[number];

/** Facts that somebody keeps a record of; whatever else is missing the household is asked about at home. */
const recordedBy: Readonly<Record<string, Supplier>> = {
  hukou: 'police',
  persons: 'police',
  household_size: 'police',
  members: 'police',
  savings: 'bank',
  owns_vehicle: 'vehicle_office',
  owns_business: 'market_office',
  owns_second_house: 'housing_office',
  'members.relation': 'police',
  'members.sex': 'police',
  'members.age': 'police',
  'members.birth_date': 'police',
  'members.ethnicity': 'police',
  'members.hukou': 'police',
  'members.marital': 'police',
  'members.student': 'school',
  'members.education': 'school',
  'members.health': 'hospital',
  'members.illness': 'hospital',
  'members.self_care': 'hospital',
  'members.disability_type': 'disabled_federation',
  'members.disability_grade': 'disabled_federation',
  'members.veteran': 'veterans_office',
};

/** Who can supply a fact that is missing; of a figure without a value the bureau that keeps the rules. */
export function supplierOf(missing: string, figures: ReadonlySet<string>): Supplier {
  return figures.has(missing) ? 'bureau' : (recordedBy[missing] ?? 'household');
}
