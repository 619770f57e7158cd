import { type Standing, type SupportEnrolment, vocationalProgramme } from '#modules/training'

export const registryType = 'ns:org:RegistryType:ESS'

/** EnrolmentStatus of the employment support extension. */
const statusCodes: Readonly<Record<Standing, string>> = { active: '1', deceased: '2', exited: '3' }

/** The programme in the standard's codes: public, anchored in law, unemployment, contributory, other employment-related. */
const programme = {
  '@type': 'Programme',
  programme_identifier: vocationalProgramme,
  programme_name: 'Vokasi Indonesia Pekerja',
  implementing_institution: 'BPJS Ketenagakerjaan',
  institution_type: '1',
  social_protection_functions: ['7'],
  programme_type: '14',
}

const trainingBenefit = '4'

/** One enrolment as a Beneficiary of the standard: the number that was asked for, the programme, how it stands, the training. */
export function recordOf(nik: string, { standing, enrolledOn, startsOn, endsOn, title }: SupportEnrolment) {
  return {
    '@context': 'https://schema.spdci.org/extensions/ess/v1/data/Beneficiary.jsonld',
    '@type': 'Beneficiary',
    assistance_unit: '1',
    member: {
      '@type': 'Member',
      member_identifier: [{ '@type': 'Identifier', identifier_type: 'UIN', identifier_value: nik }],
    },
    programme_identifier: programme,
    enrollment_date: enrolledOn,
    enrollment_status: statusCodes[standing],
    benefits: [
      {
        '@type': 'Benefit',
        benefit_type: trainingBenefit,
        benefit_date: startsOn,
        benefit_description: title,
      },
    ],
    additional_attributes: [{ start_date: startsOn }, { end_date: endsOn }],
  }
}
