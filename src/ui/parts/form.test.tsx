import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draw } from '../draw.ts'
import { badInput } from '#base/problem.ts'
import { tagsOf, textOf, valuesOf } from '../read-markup.ts'
import { sampleView } from '../sample-view.ts'
import {
  CheckboxField,
  DateField,
  FileField,
  MoneyField,
  RadioField,
  SelectField,
  TextField,
} from './field.tsx'
import { ErrorSummary, Form, entries, fieldId } from './form.tsx'

const view = sampleView({ lang: 'en' })

const problem = badInput([
  { field: 'nik', code: 'short', message: { id: 'NIK hanya 15 angka.', en: 'This NIK has 15 digits.' } },
  { field: 'sex', code: 'missing', message: { id: 'Pilih satu.', en: 'Choose one.' } },
]).details

const options = [
  { value: 'f', label: 'Woman' },
  { value: 'm', label: 'Man' },
]

test('a form that changes something carries the token of its session, one that asks does not', () => {
  const post = draw(<Form view={view} action="/pay" />)
  assert.match(post, /<input type="hidden" name="csrf" value="token-of-this-session"\/>/)
  assert.doesNotMatch(draw(<Form view={view} action="/find" method="get" />), /csrf/)
  assert.doesNotMatch(draw(<Form view={{ ...view, csrf: null }} action="/sign-in" />), /csrf/)
})

test('a form is checked by us: the browser does not stop it with messages of its own', () => {
  const form = tagsOf(draw(<Form view={view} action="/pay" upload />))[0]?.attributes
  assert.ok(form?.has('novalidate'))
  assert.equal(form?.get('enctype'), 'multipart/form-data')
})

test('what was typed is kept, and each fault stands at its field', () => {
  const field = entries(view, { nik: '990112450892000' }, problem)
  assert.deepEqual(field('nik'), {
    name: 'nik',
    value: '990112450892000',
    error: 'This NIK has 15 digits.',
  })
  assert.deepEqual(field('name'), { name: 'name', value: '', error: undefined })
  const input = tagsOf(draw(<TextField {...field('nik')} label="NIK" hint="16 digits" />)).find(
    (tag) => tag.name === 'input',
  )?.attributes
  assert.equal(input?.get('value'), '990112450892000')
  assert.equal(input?.get('aria-invalid'), 'true')
  assert.equal(input?.get('aria-describedby'), 'f-nik-hint f-nik-error')
})

test('the summary of faults leads to each field that has one', () => {
  const field = entries(view, {}, problem)
  const html = draw(
    <>
      <ErrorSummary view={view} problem={problem} />
      <TextField {...field('nik')} label="NIK" />
      <RadioField {...field('sex')} label="Sex" options={options} />
    </>,
  )
  const ids = new Set(valuesOf(html, 'id'))
  const links = valuesOf(html, 'href')
  assert.deepEqual(links, ['#f-nik', '#f-sex'])
  for (const link of links) assert.ok(ids.has(link.slice(1)), link)
  assert.match(textOf(html), /Some of what you filled in needs mending\. Mend the marked fields/)
})

test('every control has a label of its own and names what describes it', () => {
  const html = draw(
    <>
      <TextField name="a" label="A" hint="h" error="e" />
      <MoneyField name="b" label="B" hint="h" />
      <DateField name="c" label="C" error="e" />
      <SelectField name="d" label="D" options={options} />
      <FileField name="e" label="E" accept=".csv" hint="h" />
      <RadioField name="g" label="G" options={options} hint="h" error="e" />
      <CheckboxField name="h" label="H" hint="h" error="e" />
    </>,
  )
  const tags = tagsOf(html)
  const ids = new Set(valuesOf(html, 'id'))
  const labelled = new Set(valuesOf(html, 'for'))
  const controls = tags.filter((tag) => ['input', 'select', 'textarea'].includes(tag.name))
  assert.equal(controls.length, 8)
  for (const { attributes } of controls) assert.ok(labelled.has(attributes.get('id') ?? ''))
  for (const description of valuesOf(html, 'aria-describedby')) {
    for (const id of description.split(' ')) assert.ok(ids.has(id), id)
  }
})

test('a choice is marked by its value and the first one is where a fault leads', () => {
  const html = draw(<RadioField name="sex" label="Sex" options={options} value="m" />)
  const radios = tagsOf(html).filter((tag) => tag.name === 'input')
  assert.deepEqual(
    radios.map(({ attributes }) => [attributes.get('id'), attributes.has('checked')]),
    [
      [fieldId('sex'), false],
      ['f-sex-2', true],
    ],
  )
})

test('a password is never sent back into its field', () => {
  const html = draw(<TextField name="password" label="Password" type="password" value="rahasia" />)
  assert.doesNotMatch(html, /rahasia/)
})
