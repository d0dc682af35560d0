/**
 * The letter in Typst. Everything it says comes from `d` as text (`base/typst.ts`): nothing anybody wrote is read as markup.
 * A word too long for a line may be cut anywhere, at something unseen with a style of its own: set with the letters, it would be read
 * and copied with them, and an address would lead nowhere.
 */
export const LETTER_PAGE = String.raw`
#set document(title: d.title, author: d.site)
#set text(size: 10.5pt, lang: d.lang, fill: rgb("#16211f"))
#set par(leading: 0.62em, spacing: 0.95em)
#set page(
  paper: "a4", margin: (x: 22mm, top: 20mm, bottom: 26mm),
  footer: context [
    #set text(size: 8pt, fill: rgb("#4d5b58"))
    #line(length: 100%, stroke: 0.4pt + rgb("#9aa5a2"))
    #v(-0.5em)
    #grid(columns: (1fr, auto), column-gutter: 8mm, d.foot, [#d.pageWord #counter(page).display("1 / 1", both: true)])
  ],
)
#show heading: set text(weight: 700)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading: set block(above: 1.5em, below: 0.7em)
#let cut = box(width: 0pt)
#show regex("\S{28,}"): it => it.text.clusters().join(cut)
#let lines(all) = all.map(one => text(one)).join(linebreak())
#let written(paragraphs) = text(lang: d.textLang, for one in paragraphs { par(lines(one)) })

#grid(
  columns: (1fr, 78mm), column-gutter: 6mm,
  par(strong(d.site)),
  block[
    #par(strong(d.to))
    #if d.postal.len() > 0 { par(lines(d.postal)) }
    #par(d.date)
  ],
)
#v(6mm)
#text(size: 9pt, fill: rgb("#4d5b58"), d.objectWord)
#v(-3mm)
#heading(level: 1, text(lang: d.textLang, d.object))
#par(d.hello)
#par(d.opening)

#heading(level: 2, d.asked)
#if d.why.len() + d.body.len() == 0 { par(d.nothing) }
#if d.why.len() > 0 { strong(written(d.why)) }
#written(d.body)
#par(d.by)

#if d.questions.len() > 0 {
  heading(level: 2, d.questionsTitle)
  for one in d.questions { par(text(lang: d.textLang, strong(one.at(0)) + linebreak() + lines(one.slice(1)))) }
  par(text(size: 9pt, d.questionsNote))
}

#heading(level: 2, d.whoSigned)
#block(breakable: false)[
  #table(
    columns: (1fr, auto), align: (left, right), inset: (x: 0pt, y: 2.4mm), column-gutter: 6mm,
    stroke: (x, y) => (bottom: 0.4pt + rgb("#9aa5a2")),
    ..d.figures.map(row => (row.at(0), strong(row.at(1)))).flatten(),
  )
]
#par(text(size: 9pt, d.asideNote))

#block(breakable: false, width: 100%, stroke: 1.4pt + rgb("#16211f"), inset: 5mm, above: 1.6em, below: 1.6em)[
  #heading(level: 2, d.answerTitle)
  #par(d.answerLead)
  #par(strong(d.answerAt))
  #par[#d.codeWord #h(1mm) #text(size: 15pt, tracking: 0.06em, strong(d.code))]
  #par(d.answerAfter)
]
#par(d.pageAt)
#for one in d.law { par(text(size: 9pt, one)) }

#if d.names.len() > 0 {
  heading(level: 2, d.namesTitle)
  let each = calc.ceil(d.names.len() / 3)
  text(size: 9pt, grid(columns: (1fr,) * 3, column-gutter: 5mm, ..d.names.chunks(each).map(lines)))
}
#par(text(size: 9pt, d.namesNote))
`;
