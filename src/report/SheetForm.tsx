import { useId } from 'react';
import { caseFileLimits, type SheetField } from '../../machines';
import { useOpenCase } from '../store/context';
import { useWords } from '../words/words';

const groups: readonly {
  readonly id: 'by' | 'goods' | 'parties' | 'use';
  readonly fields: readonly SheetField[];
}[] = [
  { id: 'by', fields: ['author', 'department'] },
  { id: 'goods', fields: ['model', 'maker', 'quantity', 'price'] },
  {
    id: 'parties',
    fields: ['buyer', 'buyerAddress', 'consignee', 'consigneeAddress', 'endUser', 'endUserAddress', 'others'],
  },
  { id: 'use', fields: ['use'] },
];

/** Fields in which more than a line is told. */
const long: readonly SheetField[] = ['others', 'use'];

/** Names and details for the sheet: whoever wishes types them, and they decide nothing. */
export const SheetForm = () => {
  const words = useWords();
  const id = useId();
  const { labels, relabel } = useOpenCase();
  const change = (field: SheetField, typed: string) => {
    const { sheet: before, ...others } = labels;
    const { [field]: _old, ...rest } = before ?? {};
    const sheet = typed === '' ? rest : { ...rest, [field]: typed };
    relabel(Object.keys(sheet).length > 0 ? { ...others, sheet } : others);
  };
  const given = (field: SheetField) => ({
    id: `${id}-${field}`,
    value: labels.sheet?.[field] ?? '',
    maxLength: caseFileLimits.sheet,
    autoComplete: 'off',
    readOnly: labels.decision !== undefined,
  });
  return (
    <details className="sheet-form">
      <summary>{words.report('sheet.form')}</summary>
      <p className="lead-in">{words.report('sheet.form.hint')}</p>
      {groups.map(({ id: group, fields }) => (
        <fieldset key={group}>
          <legend>{words.report(`sheet.group.${group}`)}</legend>
          {fields.map((field) => (
            <div key={field} className={long.includes(field) ? 'wide' : undefined}>
              <label htmlFor={`${id}-${field}`}>{words.report(`sheet.${field}`)}</label>
              {long.includes(field) ? (
                <textarea
                  {...given(field)}
                  rows={2}
                  onChange={(event) => change(field, event.target.value)}
                />
              ) : (
                <input {...given(field)} onChange={(event) => change(field, event.target.value)} />
              )}
            </div>
          ))}
        </fieldset>
      ))}
    </details>
  );
};
