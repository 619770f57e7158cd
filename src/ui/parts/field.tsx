import type { Child } from 'hono/jsx'
import { fieldId } from './form.tsx'

type FieldProps = {
  name: string
  label: Child
  /** Read before typing: what form, for what. */
  hint?: Child
  value?: string | undefined
  error?: string | undefined
}

type Autocomplete =
  | 'username'
  | 'current-password'
  | 'new-password'
  | 'one-time-code'
  | 'name'
  | 'email'
  | 'tel'
  | 'bday'
  | 'street-address'
  | 'organization'
  | 'off'

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'password' | 'email' | 'tel' | 'search' | undefined
  /** Shows the pad of digits: NIK, numbers, codes. */
  digits?: boolean | undefined
  autocomplete?: Autocomplete | undefined
  maxlength?: number | undefined
  placeholder?: string | undefined
}

export function TextField(props: TextFieldProps) {
  const { type = 'text', digits, autocomplete, maxlength, placeholder, value } = props
  return (
    <Field {...props}>
      <input
        {...controlOf(props)}
        type={type}
        inputmode={digits ? 'numeric' : undefined}
        autocomplete={autocomplete}
        maxlength={maxlength}
        placeholder={placeholder}
        value={type === 'password' ? undefined : value}
      />
    </Field>
  )
}

/** Whole rupiah, with or without dots. */
export function MoneyField(props: FieldProps) {
  return (
    <Field {...props}>
      <div class="py-affix">
        <span aria-hidden="true">Rp</span>
        <input {...controlOf(props)} type="text" inputmode="numeric" autocomplete="off" value={props.value} />
      </div>
    </Field>
  )
}

/** A day as people write it: 31-12-2026. A picker is slow for a birthday and needs to be learned. */
export function DateField(props: FieldProps & { autocomplete?: 'bday' | undefined }) {
  return (
    <Field {...props}>
      <input
        {...controlOf(props)}
        type="text"
        inputmode="numeric"
        autocomplete={props.autocomplete ?? 'off'}
        maxlength={10}
        placeholder="31-12-2026"
        value={props.value}
      />
    </Field>
  )
}

export function TextArea(props: FieldProps & { rows?: number | undefined }) {
  return (
    <Field {...props}>
      <textarea {...controlOf(props)} rows={props.rows ?? 4}>
        {props.value}
      </textarea>
    </Field>
  )
}

export type Option = { readonly value: string; readonly label: string; readonly hint?: Child }

export function SelectField(props: FieldProps & { options: readonly Option[] }) {
  return (
    <Field {...props}>
      <select {...controlOf(props)}>
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

export function FileField(props: Omit<FieldProps, 'value'> & { accept: string }) {
  return (
    <Field {...props}>
      <input {...controlOf(props)} type="file" accept={props.accept} />
    </Field>
  )
}

export type RadioFieldProps = FieldProps & {
  options: readonly Option[]
  /** Each choice in a frame, side by side: for the first question of a page. */
  framed?: boolean | undefined
}

/** One of a few. */
export function RadioField(props: RadioFieldProps) {
  const { name, label, hint, error, options, value, framed } = props
  const id = fieldId(name)
  const choices = options.map((option, place) => (
    <Choice
      type="radio"
      id={place === 0 ? id : `${id}-${place + 1}`}
      name={name}
      option={option}
      checked={option.value === value}
      describedby={error ? `${id}-error` : undefined}
      framed={framed}
    />
  ))
  return (
    <fieldset class="ds-fieldset" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend class="ds-label">{label}</legend>
      <Hint id={id}>{hint}</Hint>
      {framed ? <div class="py-choice">{choices}</div> : choices}
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  )
}

export type CheckboxFieldProps = Omit<FieldProps, 'label'> & {
  label: string
  checked?: boolean | undefined
}

/** Yes or no. Sends its value, `yes` unless given, when ticked. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { name, label, hint, value = 'yes', error, checked } = props
  const id = fieldId(name)
  return (
    <div class="py-stack-s">
      <Choice
        type="checkbox"
        id={id}
        name={name}
        option={{ value, label, hint }}
        checked={checked ?? false}
        describedby={error ? `${id}-error` : undefined}
      />
      <FieldError id={id}>{error}</FieldError>
    </div>
  )
}

/** Boxes that answer one question together. */
export function FieldGroup({ label, children }: { label: Child; children?: Child }) {
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{label}</legend>
      {children}
    </fieldset>
  )
}

type ChoiceProps = {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  option: Option
  checked: boolean
  describedby: string | undefined
  framed?: boolean | undefined
}

function Choice({ type, id, name, option, checked, describedby, framed }: ChoiceProps) {
  const described = [option.hint ? `${id}-hint` : '', describedby ?? ''].filter(Boolean).join(' ')
  return (
    <div class="ds-field" data-variant={framed ? 'outline' : undefined}>
      <input
        class="ds-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        aria-invalid={describedby ? 'true' : undefined}
        aria-describedby={described || undefined}
      />
      <label for={id}>{option.label}</label>
      <Hint id={id}>{option.hint}</Hint>
    </div>
  )
}

function Field({ name, label, hint, error, children }: FieldProps & { children?: Child }) {
  const id = fieldId(name)
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      <Hint id={id}>{hint}</Hint>
      {children}
      <FieldError id={id}>{error}</FieldError>
    </div>
  )
}

function controlOf({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const id = fieldId(name)
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    class: 'ds-input',
    id,
    name,
    'aria-invalid': error ? 'true' : undefined,
    'aria-describedby': described || undefined,
  }
}

function Hint({ id, children }: { id: string; children?: Child }) {
  return children ? (
    <p class="py-small py-sub" data-field="description" id={`${id}-hint`}>
      {children}
    </p>
  ) : null
}

function FieldError({ id, children }: { id: string; children?: Child }) {
  return children ? (
    <p class="ds-validation-message" id={`${id}-error`}>
      {children}
    </p>
  ) : null
}
