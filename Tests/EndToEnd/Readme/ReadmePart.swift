import Attest
import AttestExchange
import Foundation

@testable import AttestCommand

/// A part of the README that is made from the program.
enum ReadmePart: String, CaseIterable, Sendable {
  /// What happens in the demonstration.
  case tour
  /// Every command.
  case commands
  /// The columns of our tables.
  case columns
  /// The formats of other systems.
  case formats
  /// Who may do what.
  case roles
  /// How to use the module from another program.
  case module

  /// The part as it has to be.
  func text() throws -> String {
    switch self {
    case .tour: try ReadmeTour.text(of: try DemoRun.shared.get().transcript)
    case .commands: "\n" + Reference.markdown(of: .attest)
    case .columns:
      "\n| table | columns |\n|---|---|\n"
        + Export.all.map { "| \($0.table.name) | `\($0.table.columns.joined(separator: ","))` |\n" }.joined()
        + "\n"
    case .formats:
      "\n| table | formats |\n|---|---|\n"
        + ["people", "attestations", "completions"].map { table in
          "| \(table) | \(Format.all(for: table).map(\.name).joined(separator: ", ")) |\n"
        }.joined() + "\n"
    case .roles:
      "\n| to | who may |\n|---|---|\n"
        + Permission.allCases.map { "| \($0.summary) | \($0.who) |\n" }.joined() + "\n"
    case .module: try ReadmeModule.text()
    }
  }
}
