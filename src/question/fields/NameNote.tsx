import { useState } from 'react';
import type { law } from '../../../machines';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/clipboard';
import { Notice } from '../../ui/Notice';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';

interface Props {
  readonly name: string;
  readonly reading: law.NameReading;
  /** Products that come near are shown to choose from. */
  readonly isNear: boolean;
}

/** What a written name was read as, where that is not simply one chip, and what to ask. */
export const NameNote = ({ name, reading, isNear }: Props) => {
  const words = useWords();
  const { chipOf } = useQuestionWords();
  const asks = 'ask' in reading ? words.list(reading.ask.map((ask) => words.ui(`chip.ask.${ask}`))) : '';
  const holds = ('holds' in reading ? (reading.holds ?? []) : []).flatMap(({ chips, count }) =>
    chips.map(({ id }) =>
      count.length === 0
        ? chipOf(id)
        : words.ui('chip.holds.counted', { name: chipOf(id), count: count.map(String).join('/') }),
    ),
  );
  return (
    <>
      {reading.kind === 'several' ? (
        <Notice>{words.ui(reading.chips.length === 1 ? 'chip.unsure' : 'chip.ambiguous', { asks })}</Notice>
      ) : null}
      {holds.length > 0 ? <Notice>{words.ui('chip.holds', { list: words.list(holds) })}</Notice> : null}
      {reading.kind === 'maker' ? (
        <Notice kind="warn">
          {words.ui('chip.other-maker', {
            maker: reading.maker,
            vendor: words.list([...new Set(reading.chips.map(({ vendor }) => vendor))]),
          })}
        </Notice>
      ) : null}
      {reading.kind === 'other' ? (
        <Notice>{words.ui('chip.other', { what: words.ui(`chip.what.${reading.what}`) })}</Notice>
      ) : null}
      {reading.kind === 'none' ? (
        <Notice>
          <p>{words.quotation('why.not-listed')}</p>
          <ul>
            {isNear ? <li>{words.quotation('field.near')}</li> : null}
            <li>{words.quotation('field.server')}</li>
            <li>{words.quotation('field.paper')}</li>
            <li>{words.quotation('field.figures')}</li>
            <li>{words.quotation('field.open')}</li>
          </ul>
        </Notice>
      ) : null}
      {reading.kind === 'chip' ? null : <SupplierMessage name={name} />}
    </>
  );
};

/** What to ask the supplier, ready to be sent. */
export const SupplierMessage = ({ name }: { name: string }) => {
  const words = useWords();
  const [done, setDone] = useState<'copied' | 'by-hand'>();
  const text = words.ui('chip.supplier.message', { name: name.trim() });
  return (
    <details className="supplier">
      <summary>{words.ui('chip.supplier')}</summary>
      <p>{text}</p>
      <Button look="plain" onClick={async () => setDone((await copyText(text)) ? 'copied' : 'by-hand')}>
        {words.ui('chip.supplier.copy')}
      </Button>
      <p role="status">{done ? words.ui(`chip.supplier.${done}`) : null}</p>
    </details>
  );
};
