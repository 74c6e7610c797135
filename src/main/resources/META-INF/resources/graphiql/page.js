// Starts GraphiQL with Whence's examples.
// The address may name an example (?example=NAME) or bring a document (?query=…&variables=…, or the same after a #, which no
// server has to take and so may be long). What it brings is only ever put into the editors, as text, and never run unasked;
// an example is ours, and is run at once.
'use strict';
{
  const h = React.createElement;
  const { useEditorContext, useExecutionContext, usePluginContext } = GraphiQL.React;
  const narrow = matchMedia('(max-width: 40rem)');
  const variablesText = ({ variables }) => (Object.keys(variables).length ? JSON.stringify(variables, null, 2) : '');

  function start(examples) {
    const parameters = new URLSearchParams(location.hash.includes('query=') ? location.hash.slice(1) : location.search);
    const given = parameters.get('query');
    const named = examples.find(example => example.name === parameters.get('example'));
    const firstVisit = localStorage.getItem('graphiql:tabState') === null;
    const opened = given === null ? (named ?? (firstVisit ? examples[0] : undefined)) : undefined;

    const plugin = examplesPlugin(examples);
    const properties = {
      fetcher: GraphiQL.createFetcher({
        url: new URL('graphql', location.href).href,
        headers: { Accept: 'application/graphql-response+json, application/json;q=0.9' },
      }),
      plugins: [plugin],
      shouldPersistHeaders: false,
    };
    if (firstVisit && !narrow.matches) properties.visiblePlugin = plugin;
    if (opened) Object.assign(properties, { query: opened.query, variables: variablesText(opened) });
    if (given !== null) Object.assign(properties, { query: given, variables: parameters.get('variables') ?? '' });

    ReactDOM.createRoot(document.getElementById('graphiql')).render(
      h(GraphiQL, properties, h(GraphiQL.Logo, null, h(Ready, { run: opened !== undefined }))),
    );
  }

  /** Nobody is held in an editor: there, too, Tab goes on to what comes next. */
  const PASS = { Tab: false, 'Shift-Tab': false };

  /** As soon as the editors are there, one can write, and what the page opened with is run. */
  function Ready({ run: wanted }) {
    const { headerEditor, queryEditor, variableEditor, responseEditor } = useEditorContext();
    const { run } = useExecutionContext();
    const begun = React.useRef(false);
    React.useEffect(() => {
      [headerEditor, queryEditor, variableEditor].forEach(editor => {
        editor?.removeKeyMap(PASS);
        editor?.addKeyMap(PASS);
      });
      if (begun.current || !queryEditor || !variableEditor || !responseEditor) return;
      begun.current = true;
      // On a phone that would bring up the keyboard.
      if (!narrow.matches) queryEditor.focus();
      if (wanted) run();
    });
    return h('span');
  }

  const examplesPlugin = examples => ({ title: 'Examples', icon: ExamplesIcon, content: () => h(Examples, { examples }) });

  function Examples({ examples }) {
    const editors = useEditorContext();
    const { run, stop } = useExecutionContext();
    const { setVisiblePlugin } = usePluginContext();

    function choose(example) {
      const variables = variablesText(example);
      const open = editors.tabs.findIndex(tab => tab.query === example.query && (tab.variables ?? '') === variables);
      stop();
      // The editors must have turned to the other tab before they are written to.
      ReactDOM.flushSync(() => (open < 0 ? editors.addTab() : editors.changeTab(open)));
      editors.queryEditor.setValue(example.query);
      editors.variableEditor.setValue(variables);
      // It still has the name of the operation in the former tab; an example has only one operation.
      editors.queryEditor.operationName = null;
      run();
      // There the list covers what was chosen.
      if (narrow.matches) setVisiblePlugin(null);
    }

    const onClick = example => event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(example);
    };
    const shown = editors.tabs[editors.activeTabIndex].query;
    const item = example =>
      h('li', { key: example.name },
        h('a', {
          href: `?example=${encodeURIComponent(example.name)}`,
          onClick: onClick(example),
          'aria-current': shown === example.query || undefined,
        },
          h('strong', null, example.title),
          h('span', null, example.summary)));
    return h('section', { className: 'examples', 'aria-labelledby': 'examples-title' },
      h('h2', { id: 'examples-title' }, 'Examples'),
      h('ul', null, examples.map(item)));
  }

  function ExamplesIcon() {
    const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round', strokeLinejoin: 'round' };
    return h('svg', { viewBox: '4 3 16 18', height: '1em', ...line, 'aria-hidden': true },
      h('path', { d: 'M5 4h9.5a4 4 0 0 1 4 4v12H8.5A3.5 3.5 0 0 1 5 16.5z' }),
      h('path', { d: 'M9 9h5.5M9 13h5.5' }));
  }

  function say(problem) {
    document.querySelector('#graphiql [role=status]').textContent = problem;
  }

  // What the address brings now is opened as on arrival.
  addEventListener('hashchange', () => location.reload());

  fetch('graphiql/examples.json')
    .then(response => (response.ok ? response.json() : Promise.reject(new Error(`HTTP ${response.status}`))))
    .then(start)
    .catch(error => say(`GraphiQL could not start: ${error.message}`));
}
