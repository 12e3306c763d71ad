import {
  type Answer,
  type Closing,
  type Derived,
  type Hand,
  type QuestionId,
  question,
} from '../../../machines';
import {
  beginChecklist,
  type ChecklistDraft,
  ChecklistField,
  readChecklist,
  type Together,
} from './checklist';
import { beginChip, type ChipDraft, ChipField, readChip } from './chip';
import { beginChoice, type ChoiceDraft, ChoiceField, readChoice } from './choice';
import { beginChoices, type ChoicesDraft, ChoicesField, readChoices } from './choices';
import { beginCountry, type CountryDraft, CountryField, readCountry } from './country';
import { beginDay, type DayDraft, DayField, readDay } from './day';
import { beginEccn, type EccnDraft, EccnField, readEccn } from './eccn';
import type { FieldProps, Reading } from './field';
import { beginFigures, type FiguresDraft, FiguresField, readFigures } from './figures';
import { beginHbm, type HbmDraft, HbmField, readHbm } from './hbm';
import { beginNumber, type NumberDraft, NumberField, readNumber } from './number';

/** What a person has entered into a field so far, whether or not it is an answer yet. */
export type FieldDraft =
  | ChoiceDraft
  | EccnDraft
  | ChoicesDraft
  | CountryDraft
  | ChipDraft
  | FiguresDraft
  | HbmDraft
  | NumberDraft
  | DayDraft
  | ChecklistDraft;

/** @param closing - how the rest of a check list was answered. */
export const beginDraft = (id: QuestionId, answer: Answer | undefined, closing?: Closing): FieldDraft => {
  switch (question(id).kind) {
    case 'choice':
      return id === 'makerClass' ? beginEccn(answer) : beginChoice(answer);
    case 'choices':
      return beginChoices(answer);
    case 'country':
      return beginCountry(answer);
    case 'chip':
      return beginChip(answer);
    case 'figures':
      return beginFigures(answer);
    case 'hbm':
      return beginHbm(answer);
    case 'number':
      return beginNumber(answer);
    case 'day':
      return beginDay(answer);
    case 'checklist':
      return beginChecklist(id, answer, closing);
  }
};

/** The answer that a draft amounts to, or what is still wrong with it. */
export const readDraft = (id: QuestionId, draft: FieldDraft, lines: readonly string[] = []): Reading => {
  switch (draft.kind) {
    case 'choice':
      return readChoice(id, draft);
    case 'eccn':
      return readEccn(id, draft);
    case 'choices':
      return readChoices(id, draft);
    case 'country':
      return readCountry(id, draft);
    case 'chip':
      return readChip(id, draft);
    case 'figures':
      return readFigures(id, draft);
    case 'hbm':
      return readHbm(id, draft);
    case 'number':
      return readNumber(id, draft);
    case 'day':
      return readDay(id, draft);
    case 'checklist':
      return readChecklist(id, draft, lines);
  }
};

type Props = FieldProps<FieldDraft> & {
  readonly draftOf: (id: QuestionId) => FieldDraft;
  readonly facts: Derived;
  readonly hand?: Hand | undefined;
  readonly together?: Together | undefined;
};

export const Field = ({ draft, ...rest }: Props) => {
  switch (draft.kind) {
    case 'choice':
      return <ChoiceField draft={draft} {...rest} />;
    case 'eccn':
      return <EccnField draft={draft} {...rest} />;
    case 'choices':
      return <ChoicesField draft={draft} {...rest} />;
    case 'country':
      return <CountryField draft={draft} {...rest} />;
    case 'chip':
      return <ChipField draft={draft} {...rest} />;
    case 'figures':
      return <FiguresField draft={draft} {...rest} />;
    case 'hbm':
      return <HbmField draft={draft} {...rest} />;
    case 'number':
      return <NumberField draft={draft} {...rest} />;
    case 'day':
      return <DayField draft={draft} {...rest} />;
    case 'checklist':
      return <ChecklistField draft={draft} {...rest} />;
  }
};
