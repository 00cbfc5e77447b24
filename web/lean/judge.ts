/** What the script of a page leaves out of json-rules-engine: parts that the judge (`engine/core/src/run/judge.ts`) never comes to. */
import { parseAst, type Plugin } from 'vite';
import { refusalsIn } from './tree.ts';

/** What json-rules-engine tells whoever debugs it or writes rules: nobody reads it. */
const TOLD =
  /\(0, _debug2\.default\)\((?:[^()]|\([^()]*\))*\);|_classCallCheck\(this, \w+\);|(?<=new \w*Error\()(?:[^()]|\([^()]*\))*(?=\))/g;

/**
 * Methods for whoever changes an engine that stands, keeps one as text, or has it work out facts: the judge hands facts
 * over that are worked out already, by an almanac of its own.
 */
const UNCALLED = [
  'toJSON|stop|updateRule|removeRule|setPriority|setCondition|removeCondition|removeOperator|removeOperatorDecorator',
  'addFact|removeFact|addRuntimeFact|factValue|_getFact|_addConstantFact|_setFactValue|resolveEventParams',
  'getEvent|getEvents|addEvent|getConditions|getEngine|getPriority|isConditionReference',
].join('|');
/** A method as Babel lists it, with the comment below it. */
const METHOD = new RegExp(
  `\\{\\n {4}key: '(?:${UNCALLED})',\\s+value: function [\\s\\S]*?\\n {4}\\}\\n[\\s\\S]*?\\n? {2}\\}(?:, |(?=\\]))`,
  'g',
);

/** Files that nothing is left to use: facts that it works out, their errors, and decorators of its own, which no rule names. */
const UNUSED = /\/json-rules-engine\/dist\/(?:debug|fact|errors|engine-default-operator-decorators)\.js$/;

/** What Babel wrote into each file for engines without classes, as short as an engine of today needs it. */
const HELPERS: readonly (readonly [RegExp, string])[] = [
  [
    /^var _createClass = .*$/m,
    `function _createClass(made, methods, own) {
      const put = (on) => ({ key, value }) => { on[key] = value; };
      methods.forEach(put(made.prototype));
      if (own) own.forEach(put(made));
    }`,
  ],
  [/^var _slicedToArray = .*$/m, 'function _slicedToArray(list) { return list; }'],
  [/Object\.prototype\.hasOwnProperty\.call\((\w+), ('\w+')\)/g, '$2 in $1'],
  [/\(typeof (\w+) === 'undefined' \? 'undefined' : _typeof\(\1\)\)/g, 'typeof $1'],
  [/^exports\.\w+ = .* = undefined;$/m, ''],
  [/^var _typeof = .*$/m, 'function _typeof(value) { return typeof value; }'],
  [/^function _possibleConstructorReturn.*$/m, 'function _possibleConstructorReturn(self) { return self; }'],
  [
    /^function _inherits.*$/m,
    `function _inherits(made, base) {
      Object.setPrototypeOf(made.prototype, base.prototype);
      Object.setPrototypeOf(made, base);
    }`,
  ],
];

/** What no rule and no run of the judge has: conditions that name another one, facts of an engine's own, listeners, events. */
const NEVER: readonly RegExp[] = [
  /if \(condition\.isConditionReference\(\)\) \{\s+return realize\(condition\);\s+\} else (?=if)/,
  / else \{\s+return realize\(ruleResult\.conditions\)\.then\(function \(result\) \{\s+return processResult\(result\);\s+\}\);\s+\}/,
  /if \(_this3\.engine\.replaceFactsInEventParams\) \{[^}]*\}/,
  /if \(options && options\.on(?:Success|Failure)\) \{[^}]*\}/g,
  /if \(_this2\.status !== RUNNING\) \{[^}]*\}/,
  /this\.facts\.forEach\(function \(fact\) \{[^}]*\}\);/,
  /for \(var factId in runtimeFacts\) \{[^]*?\n {6}\}\n(?= {6}var orderedSets)/,
  /,\s+events: almanac\.getEvents\('success'\),\s+failureEvents: almanac\.getEvents\('failure'\)/,
  /_?this\.(?:events|allowUndefinedFacts|allowUndefinedConditions|replaceFactsInEventParams|pathResolver) = .*;$/gm,
  /almanac\.addEvent\(ruleResult\.event, '(?:success|failure)'\);/g,
  // Rules as text, and conditions that have a priority.
  /if \(typeof options === 'string'\) \{[^}]*\}/,
  / else if \(!Object\.prototype\.hasOwnProperty\.call\(properties, 'condition'\)\) \{[^]*?\n {4}\}(?=\n {2}\})/,
  // Operators on lists.
  /Operators\.push\(new _operator2\.default\('(?:contains|doesNotContain)'[^]*?Array\.isArray\)\);/g,
  // Refusals of a condition that no rulebook has, and how far a run has come.
  /if \(!(?:almanac|operatorMap)\) return Promise\.reject\(new Error\([^)]*\)\);/g,
  /if \((?:!op|this\.isBooleanOperator\(\))\) \{\s+return Promise\.reject\(new Error\([^)]*\)\);\s+\}/g,
  /_?this\d?\.status = \w+;/g,
  // Of what the package names, the judge uses its engine, its rules and its almanac.
  /^exports\.(?:Fact|Operator|OperatorDecorator) = _.*$/gm,
  /^exports\.default = function \(rules, options\) \{[^]*?^\};/m,
];

/** Neither rules nor conditions of the judge have a priority: all of them come at once. */
const AT_ONCE: readonly (readonly [RegExp, string])[] = [
  [/var factSets = conditions\.reduce[^]*?return factSets\[priority\];\s+\}\);/, 'return [conditions];'],
  [/if \(!this\.prioritizedRules\) \{[^]*?\n {6}\}\s+return this\.prioritizedRules;/, 'return [this.rules];'],
  [/this\.prioritizedRules = null;/, ''],
  [/var priority = options && options\.priority \|\| 1;\s+_this\.setPriority\(priority\);/, ''],
  [/this\.priority = \(0, _clone2\.default\)\(priority\);/, ''],
  [/^\s+priority = parseInt\(priority, 10\);$/m, ''],
  [/this\.priority = parseInt\(properties\.priority, 10\) \|\| 1;/, ''],
];

/** An argument that may be left out, as Babel writes it and as short as an engine of today needs it. */
const ARGUMENT = /arguments\.length > (\d) && arguments\[\1\] !== undefined \? arguments\[\1\] : /g;

export const leanJudge: Plugin = {
  name: 'lean-judge',
  enforce: 'pre',
  transform(code, id) {
    if (UNUSED.test(id)) return { code: 'exports.__esModule = true; exports.default = [];', map: null };
    if (!id.includes('/json-rules-engine/dist/')) return null;
    const short = [...HELPERS, ...AT_ONCE].reduce((text, [written, needed]) => text.replace(written, needed), code);
    const called = NEVER.reduce(
      (text, never) => text.replace(never, ''),
      short.replace(TOLD, '').replace(METHOD, '').replace(ARGUMENT, 'arguments[$1] || '),
    );
    // These checks speak to people who write rules by hand. The judge makes its rules from a rulebook that has loaded.
    const refusals = refusalsIn(parseAst(called));
    const left = refusals.reduceRight((text, { start, end }) => `${text.slice(0, start)};${text.slice(end)}`, called);
    return { code: left, map: null };
  },
};
