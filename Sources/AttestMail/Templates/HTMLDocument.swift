/// Whole HTML documents of ours: no scripts, nothing fetched from anywhere.
enum HTMLDocument {
  /// A message; `body` is HTML already, the title is not.
  static func message(title: String, body: String) -> String {
    document(
      title: title,
      style: "body{font:16px/1.5 sans-serif;color:#111;max-width:40em}h2{font-size:1.1em}"
        + "pre{font-size:15px;background:#eee;padding:.5em;white-space:pre-wrap}",
      body: body)
  }

  /// A document with its own style; `body` and `style` are HTML and CSS already, the title is not.
  static func document(title: String, style: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(HTMLText.escaped(title))</title>
    <style>\(style)</style>
    </head>
    <body>
    \(body)</body>
    </html>

    """
  }
}
