import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { draw } from './draw.ts'
import { fileURLToPath } from 'node:url'
import { badInput } from '#base/problem.ts'
import { Page } from './layout.tsx'
import { ActionBar, Button, ButtonLink, IconLink, Task } from './parts/action.tsx'
import { Split, SplitKey } from './parts/bar.tsx'
import { Canopy, CanopyKey } from './parts/canopy.tsx'
import { MemberCard, Ticket } from './parts/card.tsx'
import {
  CheckboxField,
  DateField,
  FileField,
  MoneyField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from './parts/field.tsx'
import { FileLayout, Purpose, Tabs } from './parts/file.tsx'
import { Form, HeldSummary, entries } from './parts/form.tsx'
import { HeatTable } from './parts/heat.tsx'
import {
  Entries,
  Facts,
  HeldList,
  ItemList,
  Legend,
  List,
  Log,
  Progress,
  Rows,
  Steps,
  Track,
} from './parts/list.tsx'
import { Alert, Empty, Fault, StateCard, Tag, Waiting } from './parts/message.tsx'
import { AuthPage, Doors, Front, Gives, Hero } from './parts/public.tsx'
import { Pagination, Table } from './parts/table.tsx'
import {
  Answer,
  Breadcrumbs,
  Calculation,
  Cite,
  Columns,
  Details,
  Figure,
  Note,
  Num,
  PageHead,
  Section,
  Small,
  Source,
  Was,
} from './parts/text.tsx'
import { sampleView } from './sample-view.ts'

/** Would break out of text, of a quoted attribute and of an address, if any part let it. */
const evil = `q"q'<script>alert(1)</script><img src=x onerror=alert(2)>&amp;`

const fault = { field: evil, code: evil, message: { id: evil, en: evil } }
const problem = { ...badInput([fault]).details, message: fault.message, remedy: fault.message }
const view = sampleView({
  path: evil,
  csrf: evil,
  account: { name: evil, initials: evil, portal: 'member', place: evil },
})
const base = { name: evil, label: evil, hint: evil, value: evil, error: evil }
const options = [{ value: evil, label: evil, hint: evil }]
const ribs = Array.from({ length: 12 }, (_, month) => ({ month, state: 'now' as const }))
const words = { now: { id: evil, en: evil } }

const texts = (
  <>
    <PageHead
      view={view}
      title={evil}
      crumbs={[{ href: evil, label: evil }]}
      state={evil}
      lead={evil}
      before={evil}
    />
    <Breadcrumbs view={view} crumbs={[{ href: evil, label: evil }]} />
    <Section id={evil} title={evil}>
      {evil}
    </Section>
    <Columns aside={evil}>{evil}</Columns>
    <Answer>{evil}</Answer>
    <Figure amount={evil} />
    <Figure amount={`Rp ${evil}`} />
    <Calculation>{evil}</Calculation>
    <Source>{evil}</Source>
    <Cite href={evil}>{evil}</Cite>
    <Note icon="info">{evil}</Note>
    <Small>{evil}</Small>
    <Num>{evil}</Num>
    <Was>{evil}</Was>
    <Details summary={evil}>{evil}</Details>
    <Tag kind="done">{evil}</Tag>
    <Alert kind="info" title={evil}>
      {evil}
    </Alert>
    <StateCard kind="info" icon="info" title={evil}>
      {evil}
    </StateCard>
    <Empty title={evil} action={evil}>
      {evil}
    </Empty>
    <Waiting view={view} title={evil} done={1} total={2}>
      {evil}
    </Waiting>
    <Fault view={view} reference={evil} again={evil} />
  </>
)

const lists = (
  <>
    <Rows rows={[{ label: evil, value: evil, swatch: 'you', total: true }]} />
    <List items={[evil]} numbered />
    <Facts facts={[{ label: evil, value: evil, detail: evil }]} />
    <Track stops={[{ title: evil, text: evil, state: 'now' }]} />
    <Log entries={[{ datetime: evil, when: evil, what: evil }]} />
    <Steps steps={[{ title: evil, figure: evil, text: evil, more: evil }]} />
    <Progress label={evil} steps={[evil]} current={0} />
    <ItemList items={[{ icon: 'info', title: evil, text: evil, href: evil }]} />
    <Legend items={[{ swatch: 'you', label: evil }]} />
    <Entries entries={[{ title: evil, text: evil }]} />
    <HeldList items={[{ id: evil, title: evil, detail: evil, text: evil, field: evil }]} />
    <Table caption={evil} rows={[evil]} columns={[{ head: evil, cell: (row) => row }]} foot={[evil]} />
    <Pagination view={view} label={evil} previous={evil} next={evil} />
    <Split parts={[{ amount: 1, kind: 'you' }]} label={evil} />
    <SplitKey left={{ label: evil, figure: evil }} right={{ label: evil, figure: evil }} />
    <Canopy view={view} ribs={ribs} subject={evil} unit={evil} words={words} />
    <CanopyKey view={view} ribs={ribs} words={words} />
    <HeatTable view={view} caption={evil} months={[{ month: 1, state: 'paid' }]} />
    <MemberCard view={view} name={evil} number={evil} qr={evil} />
    <Ticket id={evil} title={evil} code={evil} note={evil}>
      {evil}
    </Ticket>
    <Gives gives={[{ icon: 'info', title: evil, text: evil }]} />
    <Doors doors={[{ href: evil, label: evil, text: evil }]} />
    <Tabs label={evil} tabs={[{ href: evil, label: evil, current: true }]} />
    <FileLayout who={evil} history={evil}>
      {evil}
    </FileLayout>
  </>
)

const controls = (
  <Form view={view} action={evil} id={evil} hidden={{ [evil]: evil }}>
    <HeldSummary id={evil} title={evil} links={[{ href: evil, label: evil }]} />
    <TextField {...base} placeholder={evil} />
    <TextField {...entries(view, { [evil]: evil }, problem)(evil)} label={evil} />
    <MoneyField {...base} />
    <DateField {...base} />
    <TextArea {...base} />
    <SelectField {...base} options={options} />
    <FileField name={evil} label={evil} accept={evil} />
    <RadioField {...base} options={options} />
    <CheckboxField {...base} />
    <Button name={evil} value={evil} form={evil}>
      {evil}
    </Button>
    <ButtonLink href={evil}>{evil}</ButtonLink>
    <IconLink href={evil} icon="download">
      {evil}
    </IconLink>
    <Task id={evil} title={evil} action={evil}>
      {evil}
    </Task>
  </Form>
)

test('whatever text a part is given, nothing of it becomes markup', () => {
  const pages = [
    <Page
      view={view}
      title={evil}
      portal="officer"
      search={evil}
      flash={evil}
      problem={problem}
      hero={
        <Hero title={evil} lead={evil} picture={evil}>
          {evil}
        </Hero>
      }
      purpose={
        <Purpose label={evil} change={evil}>
          {evil}
        </Purpose>
      }
      actionBar={
        <ActionBar note={evil} figure={evil}>
          {evil}
        </ActionBar>
      }
    >
      {texts}
      {lists}
      {controls}
      <Front title={evil} lead={evil}>
        {evil}
      </Front>
    </Page>,
    <AuthPage view={view} title={evil}>
      {evil}
    </AuthPage>,
  ]
  for (const html of pages.map(draw)) {
    assert.doesNotMatch(html, /<(script|img)/)
    assert.doesNotMatch(html, /q"q|q'q/)
    assert.ok(html.includes('&amp;amp;'), 'even what looks escaped is escaped')
  }
})

test('no source of a page puts markup past the escaping', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const sources = globSync('**/*.tsx', { cwd: root }).filter((file) => !file.endsWith('.test.tsx'))
  assert.ok(sources.length > 10)
  for (const file of sources) {
    const source = readFileSync(`${root}${file}`, 'utf8')
    assert.doesNotMatch(source, /dangerouslySetInnerHTML|\braw\(|hono\/html|innerHTML/, file)
  }
})
