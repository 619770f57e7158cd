import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { proveChain, viewChain } from '#modules/access'
import { formatCount, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Calculation, Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page } from '#web/page.ts'
import type { AtDesk } from '../desk.ts'

type Proof = z.output<(typeof proveChain)['output']>

/** How far the chain of records has come, and whether it is whole. */
export const viewChainPage = page('/officer/audit/chain', 'officer', (visit) => draw(visit, null))

/** Computes the whole chain again; the answer is the page. */
export const submitProof = action(
  '/officer/audit/chain',
  'officer',
  async (visit) => {
    const { position, hash } = visit.form.values
    const known = { position: position?.trim() || null, hash: hash?.trim().toLowerCase() || null }
    return draw(visit, await visit.perform(proveChain, known))
  },
  { onProblem: (visit, problem) => draw(visit, null, problem) },
)

async function draw(visit: AtDesk, proof: Proof | null, problem: ProblemDetails | null = null) {
  const { view, perform } = visit
  const { t } = view
  const { head, waiting } = await perform(viewChain, {})
  const title = verdictOf(view, proof, head?.position ?? 0n)
  return (
    <Page
      {...frameOf(visit)}
      portal="officer"
      title={t('Rantai catatan', 'Chain of records')}
      problem={problem}
    >
      <PageHead
        view={view}
        crumbs={[
          { href: '/officer/audit', label: t('Siapa melakukan apa', 'Who did what') },
          { href: '/officer/audit/chain', label: t('Rantai catatan', 'Chain of records') },
        ]}
        state={proof && <ProofTag view={view} proof={proof} />}
        title={title}
        lead={t(
          'Setiap catatan mengunci yang sebelumnya (SHA-256). Mengubah, menghapus, atau menyisipkan satu catatan memutus rantai di tempat itu.',
          'Each record locks the one before it (SHA-256). Changing, removing or slipping in one breaks the chain at that place.',
        )}
      />
      <Columns aside={<Prove visit={visit} problem={problem} />}>
        {proof && <ProofSection view={view} proof={proof} />}
        <Section id="head" title={t('Ujung rantai sekarang', 'The head of the chain now')}>
          <Rows
            rows={[
              { label: t('Posisi', 'Position'), value: head ? formatCount(head.position) : '–' },
              { label: t('Menunggu segel', 'Waiting for the seal'), value: formatCount(waiting) },
            ]}
          />
          {head && <Hash hash={head.hash} />}
          <Small>
            {t(
              'Tulis posisi dan hash ini di tempat lain. Dengan itu kelak terlihat bila ujung rantai dipotong.',
              'Write position and hash down elsewhere. With them it will show if the end of the chain is cut off.',
            )}
          </Small>
        </Section>
      </Columns>
    </Page>
  )
}

function verdictOf({ t }: View, proof: Proof | null, links: bigint): string {
  if (!proof) return t(`${formatCount(links)} catatan tersegel`, `${formatCount(links)} records are sealed`)
  return proof.broken
    ? t(
        `Rantai putus di posisi ${formatCount(proof.broken.position)}`,
        `The chain is broken at position ${formatCount(proof.broken.position)}`,
      )
    : t(
        `Rantai utuh: ${formatCount(proof.links)} catatan cocok`,
        `The chain is whole: ${formatCount(proof.links)} records agree`,
      )
}

function ProofTag({ view, proof }: { view: View; proof: Proof }) {
  const { t } = view
  return proof.broken ? (
    <Tag kind="fault">{t('Putus', 'Broken')}</Tag>
  ) : (
    <Tag kind="done">{t('Utuh', 'Whole')}</Tag>
  )
}

/** A hash in pieces of eight, so that it breaks on a phone and can be read out. */
function Hash({ hash }: { hash: string }) {
  return <Calculation>{hash.replace(/(.{8})(?=.)/g, '$1 ')}</Calculation>
}

function ProofSection({ view, proof }: { view: View; proof: Proof }) {
  const { t, lang } = view
  const kinds = {
    changed: t('catatan diubah', 'a record was changed'),
    removed: t('catatan dihapus', 'a record was removed'),
    reordered: t('urutan ditukar', 'the order was changed'),
    inserted: t('catatan disisipkan', 'a record was slipped in'),
  }
  return (
    <Section id="proof" title={t('Hasil pembuktian', 'What the proof found')}>
      <Rows
        rows={[
          { label: t('Dihitung ulang', 'Worked out again'), value: formatInstant(proof.provedAt, lang) },
          { label: t('Catatan', 'Records'), value: formatCount(proof.links) },
          { label: t('Belum tersegel', 'Not sealed yet'), value: formatCount(proof.waiting) },
          {
            label: t('Sambungan sesudah pemulihan', 'Seams after a restore'),
            value: proof.seams.length === 0 ? t('tidak ada', 'none') : proof.seams.map(String).join(', '),
          },
          ...(proof.broken
            ? [
                {
                  label: t('Putus karena', 'Broken because'),
                  value: `${kinds[proof.broken.kind]}${proof.broken.recordId === null ? '' : ` (${proof.broken.recordId})`}`,
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

function Prove({ visit, problem }: { visit: AtDesk; problem: ProblemDetails | null }) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  return (
    <Section id="prove" size="md" title={t('Buktikan', 'Prove it')}>
      <p>
        {t(
          'Seluruh rantai dihitung ulang. Untuk beberapa juta catatan perlu sekitar satu menit.',
          'The whole chain is worked out again, which takes about a minute for a few million records.',
        )}
      </p>
      <Form view={view} action="/officer/audit/chain">
        <TextField
          {...field('position')}
          label={t('Posisi yang pernah dicatat', 'A position written down before')}
          hint={t('Boleh kosong', 'May be left empty')}
          digits
          autocomplete="off"
        />
        <TextField
          {...field('hash')}
          label={t('Hash pada posisi itu', 'The hash at that position')}
          hint={t('64 huruf dan angka', '64 letters and digits')}
          autocomplete="off"
          maxlength={80}
        />
        <Button>{t('Buktikan rantai', 'Prove the chain')}</Button>
      </Form>
    </Section>
  )
}
