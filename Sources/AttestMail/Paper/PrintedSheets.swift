/// Letter sheets to print: one HTML document, a page a person.
public enum PrintedSheets {
  /// The document for these sheets, in the order given.
  ///
  /// The number stands at the top of every page, whatever the template says, because a sheet without one cannot be
  /// recorded quickly.
  public static func html(
    title: String, sheets: [PrintedSheet], template: Template<PrintedSheetContent>
  ) -> String {
    let pages = sheets.map { sheet in
      "<section class=\"sheet\">\n<p class=\"number\">Sheet \(sheet.content.number)</p>\n"
        + "\(sheet.body(template))</section>\n"
    }
    return HTMLDocument.document(title: title, style: style, body: pages.joined())
  }

  /// A4 with room for a punch; on the screen a sheet looks as it will on paper.
  private static let style = """
    @page{size:A4;margin:20mm}
    body{font:12pt/1.4 serif;color:#000;margin:0}
    h2{font-size:14pt;break-after:avoid}
    .number{float:right;margin:0 0 0 1em;padding:.2em .6em;border:1pt solid #000;font:bold 13pt monospace}
    .rule{display:inline-block;min-width:14em;border-bottom:1pt solid #000;margin:1.2em 1em 0 .3em}
    p,li{break-inside:avoid}
    .sheet{break-after:page}
    .sheet:last-child{break-after:auto}
    @media screen{.sheet{max-width:170mm;margin:10mm auto;padding:20mm;border:1px solid #999}}
    """
}
