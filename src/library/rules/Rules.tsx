import { lawHash } from 'virtual:law-hash';
import { useEffect, useMemo, useState } from 'react';
import {
  edition,
  type Force,
  forces,
  law,
  levels,
  type Regime,
  regimes,
  type Weight,
} from '../../../machines';
import { Button } from '../../ui/Button';
import { Filter, Find, Shown } from '../../ui/Find';
import { Jump } from '../../ui/Jump';
import { useMargins } from '../../ui/margins';
import { clauseText } from '../../words/conditionWords';
import { fold } from '../../words/fold';
import { useWords, type Words } from '../../words/words';
import { Definitions, Groups } from './Definitions';
import type { DealUse } from './exercised';
import { byRegime, type Rule, ruleTable } from './model';
import { RuleArticle } from './RuleArticle';
import { howToRead, ruleSourceName } from './ruleWords';
import { Sign } from './Sign';
import { useExercised } from './useExercised';

const weights: readonly Weight[] = [...levels.toReversed(), 'note'];
const NO_DEALS: readonly DealUse[] = [];
/** As much of the hash as a margin has room for; all of it stands at the head. */
const SHORT = 16;

const searchable = (words: Words, rule: Rule): string =>
  [
    rule.title,
    rule.key,
    clauseText(words, rule.condition),
    ...rule.sources.map((source) => ruleSourceName(words, source)),
  ]
    .map(fold)
    .join(' ');

interface RuleFilter {
  readonly query: string;
  readonly regime: Regime | '';
  readonly level: Weight | '';
  readonly force: Force | '';
}
const everything: RuleFilter = { query: '', regime: '', level: '', force: '' };

/** The decision table for whoever has to answer for it: every row in words, to be compared, printed and signed. */
export const Rules = ({ entry }: { readonly entry: string | undefined }) => {
  const words = useWords();
  const table = useMemo(() => ruleTable(words), [words]);
  const keys = useMemo(
    () => new Map(table.rules.map((rule) => [rule.key, searchable(words, rule)])),
    [words, table],
  );
  const numbers = useMemo(
    () => new Map(table.definitions.map(({ name, number }) => [name, number])),
    [table],
  );
  const exercised = useExercised();
  const [filter, setFilter] = useState(everything);
  const { query, regime, level, force } = filter;
  const change =
    <K extends keyof RuleFilter>(key: K) =>
    (value: RuleFilter[K]) =>
      setFilter((before) => ({ ...before, [key]: value }));
  // Whatever was filtered, an address that names a row or a definition leads to it.
  const [seen, setSeen] = useState(entry);
  if (entry !== seen) {
    setSeen(entry);
    setFilter(everything);
  }
  useMargins({
    '--print-case': words.rules('subject', { edition }),
    '--print-head': words.rules('print.head', { edition, hash: lawHash.slice(0, SHORT) }),
  });
  useEffect(() => {
    if (!entry) return;
    const found = document.getElementById(`rule-${entry}`) ?? document.getElementById(`definition-${entry}`);
    found?.focus();
    found?.scrollIntoView?.();
  }, [entry]);
  const sought = fold(query);
  const found = table.rules.filter(
    (rule) =>
      keys.get(rule.key)?.includes(sought) &&
      (regime === '' || rule.regime === regime) &&
      (level === '' || rule.level === level) &&
      (force === '' || rule.force === force),
  );
  return (
    <div className="rules">
      <p className="library-lead">{words.rules('lead')}</p>
      <dl className="rules-head">
        <div>
          <dt>{words.rules('edition.name')}</dt>
          <dd>{edition}</dd>
        </div>
        <div>
          <dt>{words.rules('text-as-of.name')}</dt>
          <dd>{words.date(law.EAR_TEXT_AS_OF)}</dd>
        </div>
        <div>
          <dt>{words.rules('checked.name')}</dt>
          <dd>{words.date(law.LAW_CHECKED)}</dd>
        </div>
        <div className="rules-hash">
          <dt>{words.rules('hash.name')}</dt>
          <dd>
            <code>{lawHash}</code>
          </dd>
        </div>
      </dl>
      <nav className="rules-contents" aria-label={words.rules('contents')}>
        <Jump to="rules-rows">{words.rules('contents.rows')}</Jump>
        <Jump to="rules-definitions">{words.rules('definitions')}</Jump>
        <Jump to="rules-groups">{words.rules('groups')}</Jump>
        <Jump to="rules-sign">{words.rules('sign')}</Jump>
      </nav>
      <details className="rules-how">
        <summary>{words.rules('how')}</summary>
        <ul>
          {howToRead(words).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
      <div className="filters">
        <Find hint={words.rules('find.hint')} query={query} change={change('query')} />
        <Filter
          name={words.rules('filter.regime')}
          value={regime}
          options={regimes}
          nameOf={(option) => words.finding(`regime.${option}`)}
          change={change('regime')}
        />
        <Filter
          name={words.rules('filter.level')}
          value={level}
          options={weights}
          nameOf={(option) => words.finding(`level.${option}`)}
          change={change('level')}
        />
        <Filter
          name={words.rules('filter.force')}
          value={force}
          options={forces}
          nameOf={(option) => words.finding(`force.${option}`)}
          change={change('force')}
        />
      </div>
      <div id="rules-rows" tabIndex={-1}>
        <Shown>
          {found.length === 0
            ? words.rules('none')
            : words.rules('shown', { count: found.length, of: table.rules.length })}
        </Shown>
        {found.length < table.rules.length ? (
          <Button look="quiet" onClick={() => setFilter(everything)}>
            {words.rules('clear')}
          </Button>
        ) : null}
        {byRegime(found).map((group) => (
          <section key={group.regime} aria-labelledby={`rules-${group.regime}`}>
            <h2 id={`rules-${group.regime}`}>{words.finding(`regime.${group.regime}`)}</h2>
            {group.rules.map((rule) => (
              <RuleArticle
                key={rule.key}
                rule={rule}
                numbers={numbers}
                deals={exercised && (exercised.get(rule.key) ?? NO_DEALS)}
                isHere={rule.key === entry}
              />
            ))}
          </section>
        ))}
      </div>
      <Definitions definitions={table.definitions} numbers={numbers} entry={entry} />
      <Groups groups={table.groups} />
      <Sign hash={lawHash} />
    </div>
  );
};
