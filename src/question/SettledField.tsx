import { useEffect, useRef } from 'react';
import { type Derived, isCountry, type QuestionId } from '../../machines';
import { Button } from '../ui/Button';
import type { Elements } from '../ui/elements';
import { Notice } from '../ui/Notice';
import { Tag } from '../ui/Tag';
import { useQuestionWords } from '../words/names';
import { useWords } from '../words/words';
import { ChipSource } from './ChipFigures';
import { anchorOf, type Fault } from './fields/field';
import { ReasonField } from './ReasonField';

interface Props {
  readonly id: QuestionId;
  readonly facts: Derived;
  /** Why the value is wrong; `undefined` while nobody says so. */
  readonly reason: string | undefined;
  readonly faults: readonly Fault[];
  readonly change: (reason: string | undefined) => void;
  /** The field to answer otherwise. */
  readonly children: Elements;
}

/** A value that the catalogue settles: shown with its source, and open to being contradicted. */
export const SettledField = ({ id, facts, reason, faults, change, children }: Props) => {
  const words = useWords();
  const { shortOf, optionOf, chipOf } = useQuestionWords();
  const settled = facts.settled.get(id);
  const isOpen = reason !== undefined;
  const wasOpen = useRef(isOpen);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The button that was pressed goes away; the focus stays with the value that it was about.
    if (wasOpen.current !== isOpen) section.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!settled) return null;
  const { value, by } = settled;
  return (
    <section
      className={isOpen ? 'catalogue opened' : 'catalogue'}
      aria-label={shortOf(id)}
      tabIndex={-1}
      ref={section}
    >
      <p className="catalogue-value">
        <span>{shortOf(id)}</span>
        <b>{isCountry(value) ? words.country(value) : optionOf(id, value)}</b>
      </p>
      <p className="sources">
        <span>{words.ui('settled.by', { chip: chipOf(by.id) })}</span>
        <ChipSource chip={by} />
        <Tag weak={by.confidence !== 'high'}>{words.ui(`confidence.${by.confidence}`)}</Tag>
      </p>
      {reason === undefined ? (
        <Button
          look="plain"
          aria-label={words.ui('settled.wrong-for', { question: shortOf(id) })}
          onClick={() => change('')}
        >
          {words.ui('settled.wrong')}
        </Button>
      ) : (
        <>
          <Notice kind="warn">{words.ui('settled.warning')}</Notice>
          {children}
          <ReasonField
            anchor={anchorOf(id, 'reason')}
            label={words.ui('settled.reason')}
            reason={reason}
            faults={faults}
            change={change}
          />
          <Button look="quiet" onClick={() => change(undefined)}>
            {words.ui('settled.keep')}
          </Button>
        </>
      )}
    </section>
  );
};
