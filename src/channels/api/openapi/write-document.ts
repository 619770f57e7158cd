import type { Words } from '#base/words.ts'
import type { Catalogue } from '../catalogue.ts'
import { toJson } from '../write-answer.ts'
import { describeOffer } from './describe-offer.ts'
import { headers, parameters, problemSchema, responses } from './parts.ts'

/** What each module is for, as the document and its pages group operations. */
export const moduleNames: Readonly<Record<string, Words>> = {
  registry: { id: 'Peserta dan pemberi kerja', en: 'Members and employers' },
  contributions: { id: 'Iuran', en: 'Contributions' },
  law: { id: 'Hukum', en: 'The law' },
  ledger: { id: 'Pembukuan', en: 'The books' },
  claims: { id: 'Klaim', en: 'Claims' },
  training: { id: 'Pelatihan', en: 'Training' },
  institute: { id: 'Institut', en: 'The Institute' },
  reach: { id: 'Kepesertaan', en: 'Coverage' },
  compliance: { id: 'Kepatuhan', en: 'Compliance' },
  engagement: { id: 'Acara dan umpan balik', en: 'Events and feedback' },
  insight: { id: 'Indikator', en: 'Indicators' },
  credentials: { id: 'Kartu dan surat', en: 'Cards and documents' },
  webhooks: { id: 'Webhook', en: 'Webhooks' },
  privacy: { id: 'Data pribadi', en: 'Personal data' },
  access: { id: 'Kunci dan jejak akses', en: 'Keys and the trail of access' },
}

/** The catalogue as an OpenAPI 3.1 document. */
function createDocument({ offers, schemas }: Catalogue): object {
  const paths = Object.fromEntries(
    [...Map.groupBy(offers, ({ path }) => path)].map(([path, same]) => [
      path,
      Object.fromEntries(same.map((offer) => [offer.method.toLowerCase(), describeOffer(offer, schemas)])),
    ]),
  )
  const modules = [...new Set(offers.map(({ module }) => module))].sort()
  return {
    openapi: '3.1.1',
    info: {
      title: 'Payung',
      version: '1.0.0',
      summary: 'Indonesian employment social security: members, employers, contributions, bills.',
      description,
      license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    tags: modules.map((name) => ({ name, description: moduleNames[name]?.en ?? name })),
    paths,
    components: {
      schemas: { ...schemas, Problem: problemSchema },
      parameters,
      headers,
      responses,
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description:
            'An API key, `pyg_…`. What it may do is its scopes: `<module>:read` and `<module>:write`.',
        },
      },
    },
  }
}

export function writeDocument(catalogue: Catalogue): string {
  return toJson(createDocument(catalogue))
}

const description = [
  'Money is an integer of rupiah, a day is `YYYY-MM-DD`, a contribution month `YYYY-MM`, our keys are strings of digits.',
  'Fields that an operation does not know are refused.',
  'What does not exist and what is not yours answer alike: 404.',
  'A list that goes on has `next`, and a `Link` with `rel="next"`.',
].join('\n\n')
