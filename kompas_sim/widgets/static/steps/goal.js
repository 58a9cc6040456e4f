// Goal: written in own words and read while it is typed; an example beside it once it has been handed in.

// The letters and the portrait, and later the goal, to read again.
function LookBack({ app, back, goal = false }) {
  return html`<details class="k-more k-back">
    <summary>${app.t(goal && back.goal ? "look-back.with-goal" : "look-back.title")}</summary>
    <div class="k-card k-card--soft">
      ${goal && back.goal && html`<h3>${app.t("look-back.goal")}</h3><p class="k-written" lang="nl">${back.goal}</p>`}
      <div lang="nl"><h3>${back.name}, ${back.age}</h3>
        <p>${back.portrait}</p>
        ${back.letters.map((letter) => html`<${Fragment} key=${letter.sender}>
          <h3>${letter.sender}${letter.about && html` <span class="k-help">${letter.about}</span>`}</h3>
          ${letter.paragraphs.map((text) => html`<p class="k-written" key=${text}>${text}</p>`)}<//>`)}</div>
    </div>
  </details>`;
}

function GoalStep({ app, body, disabled }) {
  const write = (field) => (text) => app.decide("text-written", { field, text });
  return html`<div>
    <${LookBack} app=${app} back=${body.lookBack} />
    ${disabled && body.example
      ? html`<${GoalBeside} app=${app} body=${body} />`
      : html`<div class="k-card">
          <${TextField} app=${app} label=${app.t("goal.goal")} help=${app.t("goal.goal-help")} rows=${5} read="goal"
            value=${body.goal} disabled=${disabled} onCommit=${write("goal")} />
          <${GoalHelper} app=${app} elements=${body.elements} /></div>
        <div class="k-goal__more">
          <div class="k-card"><${TextField} app=${app} label=${app.t("goal.questions")} help=${app.t("goal.questions-help")} rows=${4}
            value=${body.questions} disabled=${disabled} onCommit=${write("goal-questions")} /></div>
          <div class="k-card"><${TextField} app=${app} label=${app.t("goal.problems")} help=${app.t("goal.problems-help")} rows=${4}
            value=${body.problems} disabled=${disabled} onCommit=${write("goal-problems")} /></div>
        </div>`}
  </div>`;
}

// What to ask yourself for each element: the same in every case.
function GoalHelper({ app, elements }) {
  return html`<details class="k-more k-goal__helper">
    <summary>${app.t("goal.helper")}</summary>
    <p>${app.t("goal.helper-about")}</p>
    <dl class="k-terms">${elements.map((one) => html`<div key=${one.id}><dt>${one.name}</dt>
      <dd>${app.t(`goal.prompt.${one.id}`)} <span class="k-help">${app.t(`goal.starter.${one.id}`)}</span></dd></div>`)}</dl>
  </details>`;
}

function GoalBeside({ app, body }) {
  const { example } = body;
  const list = (texts) => html`<ul lang="nl">${texts.map((text) => html`<li key=${text}>${text}</li>`)}</ul>`;
  const own = (text) => html`<p class="k-written">${text ? dutch(text) : app.t("goal.nothing")}</p>`;
  return html`<div class="k-goal__beside">
    <section class="k-card"><h4>${app.t("goal.yours")}</h4>${own(body.goal)}
      <h4>${app.t("goal.questions")}</h4>${own(body.questions)}
      <h4>${app.t("goal.problems")}</h4>${own(body.problems)}</section>
    <section class="k-card k-goal__example"><h4>${app.t("goal.example")}</h4><p lang="nl">${example.goal}</p>
      <p class="k-goal__why"><strong>${app.t("goal.example-why")}</strong> <span lang="nl">${example.why}</span></p>
      <h4>${app.t("goal.questions")}</h4>${list(example.questions)}
      <h4>${app.t("goal.problems")}</h4>${list(example.problems)}
      <details class="k-more"><summary>${app.t("goal.example-elements")}</summary>
        <dl class="k-terms">${example.elements.map((one) => html`<div key=${one.name}><dt>${one.name}</dt><dd lang="nl">${one.text}</dd></div>`)}</dl>
      </details></section>
  </div>`;
}
