/// A stretch of a filled-in template: what the template says, or what was put in.
///
/// They are kept apart to the end, so that nothing that was put in can begin a list or a heading or leave its line.
enum TemplateRun {
  case literal(String)
  case value(String)
  case paragraphs(String)
}

/// Puts values into a parsed template.
enum TemplateFilling {
  /// The filled-in template as runs.
  static func runs(of nodes: [TemplateNode], with values: [String: TemplateValue]) -> [TemplateRun] {
    nodes.flatMap { node -> [TemplateRun] in
      switch node {
      case .text(let text): return [.literal(text)]
      case .field(let name): return run(values[name])
      case .section(let name, let isInverted, let inside):
        let scopes = occasions(values[name], in: values)
        if isInverted { return scopes.isEmpty ? runs(of: inside, with: values) : [] }
        return scopes.flatMap { runs(of: inside, with: $0) }
      }
    }
  }

  private static func run(_ value: TemplateValue?) -> [TemplateRun] {
    switch value {
    case .line(let text)?: [.value(text)]
    case .paragraphs(let text)?: [.paragraphs(text)]
    case .flag?, .list?, nil: []
    }
  }

  /// The values to render a section with, once for each time.
  private static func occasions(
    _ value: TemplateValue?, in values: [String: TemplateValue]
  ) -> [[String: TemplateValue]] {
    switch value {
    case .flag(let isSo)?: isSo ? [values] : []
    case .line(let text)?, .paragraphs(let text)?: text.isEmpty ? [] : [values]
    case .list(let items)?: items.map { values.merging($0) { _, inner in inner } }
    case nil: []
    }
  }
}
