/** Tables that hold nothing about people. */
export const impersonal: readonly string[] = [
  ...['region', 'minimum_wage', 'kbli', 'office', 'office_area'].map((table) => `registry.${table}`),
  'contributions.bank_partner',
  'platform.migration',
  'platform.reference',
  'reach.agreement',
  'reach.agreement_figure',
  ...['scheme', 'scheme_unit', 'course', 'course_section', 'run', 'research', 'agreement', 'room'].map(
    (table) => `institute.${table}`,
  ),
  ...[
    'field',
    'course',
    'restriction',
    'budget',
    'reallocation',
    'class',
    'mode_change',
    'session',
    'material',
  ].map((table) => `training.${table}`),
]
