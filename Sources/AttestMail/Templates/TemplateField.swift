/// What a field of a template holds, and so where it may stand.
enum TemplateFieldKind: Sendable {
  /// One line of text: `{{name}}`, or `{{#name}}…{{/name}}` for when it is not empty.
  case line
  /// Text of several paragraphs: `{{name}}` alone on its line.
  case paragraphs
  /// Yes or no: `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
  case flag
  /// Things with fields of their own: `{{#name}}…{{/name}}` once for each.
  case list([String: TemplateFieldKind])
}

/// The value of a field, on one occasion.
enum TemplateValue: Sendable {
  case line(String)
  case paragraphs(String)
  case flag(Bool)
  case list([[String: TemplateValue]])
}

/// A field of a template, and where its value comes from.
///
/// One table says both which fields there are and what they hold, so that neither can be without the other.
public struct TemplateField<Content>: Sendable {
  let name: String
  let kind: TemplateFieldKind
  let value: @Sendable (Content) -> TemplateValue

  static func line(_ name: String, _ text: @escaping @Sendable (Content) -> String) -> TemplateField {
    TemplateField(name: name, kind: .line) { .line(HeaderText.oneLine(text($0), limit: 2000)) }
  }

  static func paragraphs(_ name: String, _ text: @escaping @Sendable (Content) -> String) -> TemplateField {
    TemplateField(name: name, kind: .paragraphs) { .paragraphs(text($0)) }
  }

  static func flag(_ name: String, _ isSo: @escaping @Sendable (Content) -> Bool) -> TemplateField {
    TemplateField(name: name, kind: .flag) { .flag(isSo($0)) }
  }

  static func list<Item: TemplateContent>(
    _ name: String, _ items: @escaping @Sendable (Content) -> [Item]
  ) -> TemplateField {
    TemplateField(name: name, kind: .list(Item.kinds)) { .list(items($0).map(\.values)) }
  }
}

/// What is put into a template of one kind.
public protocol TemplateContent: Sendable {
  /// The fields that the template may use.
  static var templateFields: [TemplateField<Self>] { get }
}

extension TemplateContent {
  /// The fields by name.
  static var kinds: [String: TemplateFieldKind] {
    Dictionary(templateFields.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// The values by name.
  var values: [String: TemplateValue] {
    Dictionary(
      Self.templateFields.map { ($0.name, $0.value(self)) }, uniquingKeysWith: { first, _ in first })
  }
}
