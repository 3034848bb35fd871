import Drawing

/// How the page looks: the paper, inks and type of the pictures themselves, so that they lie on it as
/// on their own paper.
enum GalleryStyle {
  /// The rules, without anything that lies outside the page.
  static var css: String {
    """
    :root { \(variables(of: .light)) }
    @media (prefers-color-scheme: dark) { :root { \(variables(of: .dark)) } }
    :root:has(#theme-light:checked) { \(variables(of: .light)) }
    :root:has(#theme-dark:checked) { \(variables(of: .dark)) }
    img.dark { display: none }
    @media (prefers-color-scheme: dark) { img.dark { display: block } img.light { display: none } }
    :root:has(#theme-light:checked) img.light, :root:has(#theme-dark:checked) img.dark,
    :root:has(#theme-both:checked) figure img { display: block }
    :root:has(#theme-light:checked) img.dark, :root:has(#theme-dark:checked) img.light { display: none }
    \(rules)
    """
  }

  private static func variables(of theme: Theme) -> String {
    let inks: [(String, Ink)] = [
      ("paper", .paper), ("ink", .ink), ("muted", .muted), ("grid", .grid), ("accent", .accent),
      ("type", .series(1)), ("text", .series(3)), ("number", .series(6)),
    ]
    let colors = inks.map { "--\($0): \(css(theme.color(for: $1)))" }
    return (colors + ["color-scheme: \(theme.name)"]).joined(separator: "; ")
  }

  /// A colour as a style sheet writes it.
  private static func css(_ color: Color) -> String {
    let shares = [color.red, color.green, color.blue].map { String(Int(($0 * 255).rounded())) }
    return "rgb(\(shares.joined(separator: " ")))"
  }

  private static let rules = """
    * { box-sizing: border-box }
    html { scroll-behavior: smooth; scroll-padding-top: 24px }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
    body {
      margin: 0 auto; max-width: 1240px; padding: 0 32px 96px; background: var(--paper);
      color: var(--ink); font: 16px/1.55 Inter, "Inter Variable", system-ui, -apple-system, "Segoe UI",
      Roboto, "Helvetica Neue", sans-serif; text-wrap: pretty;
      display: grid; grid-template-columns: 180px minmax(0, 1fr); column-gap: 56px;
    }
    a { color: inherit; text-decoration: none }
    a:hover { color: var(--accent) }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px }
    code, pre { font: 13px/1.6 ui-monospace, "SF Mono", "JetBrains Mono", Menlo, Consolas, monospace }
    header {
      grid-column: 1 / -1; display: flex; gap: 48px; align-items: end; justify-content: space-between;
      padding: 72px 0 40px; border-bottom: 1px solid var(--grid); margin-bottom: 40px;
    }
    header > div { max-width: 720px }
    h1 { font-size: 46px; line-height: 1.08; letter-spacing: -0.022em; font-weight: 650; margin: 0 0 16px }
    header p { margin: 0; color: var(--muted); font-size: 18px }
    .themes { border: 1px solid var(--grid); border-radius: 10px; padding: 3px; margin: 0; display: flex }
    .themes legend { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
    .themes label { padding: 5px 13px; border-radius: 7px; font-size: 14px; color: var(--muted); cursor: pointer }
    .themes input { position: absolute; opacity: 0 }
    .themes label:has(:checked) { background: var(--grid); color: var(--ink) }
    .themes label:has(:focus-visible) { outline: 2px solid var(--accent) }
    nav.side { position: sticky; top: 0; max-height: 100vh; overflow: auto; align-self: start; padding: 24px 0; font-size: 14px }
    nav.side h2 { font-size: 13px; font-weight: 600; margin: 0 0 4px }
    nav.side ul { list-style: none; padding: 0; margin: 0 0 18px; color: var(--muted) }
    nav.side li { line-height: 1.75; overflow: hidden; text-overflow: ellipsis }
    .index h2 { font-size: 15px; font-weight: 600; margin: 28px 0 10px }
    .index h2:first-child { margin-top: 0 }
    .thumbs { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 12px }
    .thumbs a {
      border: 1px solid var(--grid); border-radius: 10px; padding: 10px 8px 8px; display: grid;
      grid-template-rows: 84px auto; gap: 8px; justify-items: center; font-size: 13px; color: var(--muted);
      transition: border-color .15s, color .15s; min-width: 0;
    }
    .thumbs a:hover { border-color: var(--accent); color: var(--ink) }
    .thumbs b { font-weight: 500; max-width: 100%; overflow: hidden; text-overflow: ellipsis }
    .thumb { display: grid; place-items: center }
    .thumb img { max-width: 100%; height: auto }
    .group { padding-top: 72px }
    .group > h2 { font-size: 32px; line-height: 1.2; letter-spacing: -0.017em; font-weight: 650; margin: 0 0 6px }
    .lead { font-size: 18px; color: var(--muted); margin: 0 0 8px }
    .type { padding-top: 44px }
    .type h3 { font-size: 21px; letter-spacing: -0.01em; font-weight: 600; margin: 0 }
    .type > p { margin: 4px 0 0; max-width: 66ch }
    .type:target h3 { color: var(--accent) }
    p code { background: var(--grid); border-radius: 4px; padding: 1px 5px }
    figure { margin: 18px 0 0 }
    .pictures {
      border: 1px solid var(--grid); border-radius: 12px 12px 0 0; border-bottom: 0; padding: 10px; display: flex;
      justify-content: center; align-items: center; gap: 12px; overflow: hidden;
    }
    .pictures img { max-width: 100%; height: auto; border-radius: 4px; min-width: 0 }
    :root:has(#theme-both:checked) .pictures img { max-width: calc(50% - 6px) }
    figcaption { border: 1px solid var(--grid); border-width: 0 1px; padding: 0 18px 12px; font-size: 14px; color: var(--muted); text-align: center }
    pre {
      margin: 0; padding: 16px 18px; border: 1px solid var(--grid); border-radius: 0 0 12px 12px; overflow: auto;
      max-height: 30em; background: color-mix(in srgb, var(--grid) 32%, var(--paper)); tab-size: 2;
    }
    #numbers pre { border-radius: 12px; margin-top: 16px }
    pre i { font-style: normal }
    pre .k { color: var(--accent); font-weight: 600 }
    pre .t { color: var(--type) }
    pre .s { color: var(--text) }
    pre .n { color: var(--number) }
    pre .c { color: var(--muted) }
    @media (max-width: 900px) {
      body { display: block; padding: 0 18px 64px }
      nav.side { display: none }
      header { display: block; padding-top: 40px }
      header .themes { margin-top: 24px; width: max-content }
      h1 { font-size: 36px }
    }
    """
}
