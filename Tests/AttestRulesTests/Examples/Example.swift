import AttestRules
import Foundation

/// One example register with its right answers, as the files of `examples/rules` have it.
struct Example: Decodable {
  let register: Register
  let queryDays: [Day]
  let runDays: [Day]
  let expect: Expectation

  /// The folder of the examples; nil on a machine that does not have it.
  static let folder: URL? = {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let folder = root.appending(path: "../shared/examples/rules")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static let names: [String] = {
    guard let folder else { return [] }
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0.hasSuffix(".json") }.sorted()
  }()

  static func load(_ name: String) throws -> Example {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Example.self, from: Data(contentsOf: folder!.appending(path: name)))
  }
}

extension Example {
  struct Register: Decodable {
    let people: [Person]
    let appointments: [Appointment]
    let absences: [Absence]
    let versions: [Version]
    let requirements: [Requirement]
    let records: [Record]
    let exemptions: [Exemption]
    let accounts: [Account]
    let minimumOperators: Int
    let bankHolidays: [Day]
    let closures: [Day]
  }

  struct Person: Decodable {
    let number: String
    let address: String?
    let slt: Bool
  }

  struct Appointment: Decodable {
    let person, category, site: String
    let start: Day
    let last: Day?
    let manager: String?
    let post: String
  }

  struct Absence: Decodable {
    let person: String
    let first: Day
    let last: Day?
  }

  struct Version: Decodable {
    let subject, label: String
    let published, effective: Day
    let material: Bool
  }

  struct Requirement: Decodable {
    let code, subject, mode: String
    let start: Day
    let last: Day?
    let months: Int?
    let comply, window: Int
    let gates: Bool
    let categories, sites: [String]
  }

  struct Record: Decodable {
    let entry: Int64
    let person, subject, version: String
    let day: Day
    let passed: Bool
    let voided: Day?
  }

  struct Exemption: Decodable {
    let person, requirement: String
    let first: Day
    let last: Day?
  }

  struct Account: Decodable {
    struct Part: Decodable {
      let person: String
      let first: Day
      let removed: Day?
    }
    let handle, lead: String
    let operators: [Part]
    let opened: Day
    let closed: Day?
    let credentialsChanged: [Day]
  }
}

extension Example {
  struct Expectation: Decodable {
    let days: [String: Answers]
    let runs: [Run]
  }

  struct Answers: Decodable {
    let people: [String: PersonAnswer]
    let coverage: [String: Share]
    let accounts: [String: Review]
  }

  struct PersonAnswer: Decodable {
    let presence: String
    let eligible: Bool
    let until: Day?
    let against: [String]
    let status: [String: StatusAnswer]
  }

  struct StatusAnswer: Decodable, Equatable {
    var name: String
    var to, due, since: Day?
    var why: String?
    var paused: Bool?
  }

  struct Share: Decodable, Equatable {
    let good, of: Int
  }

  struct Review: Decodable, Equatable {
    struct Risk: Decodable, Equatable {
      let day: Day
      let lost: Set<String>
    }
    let notEligible: [String: Set<String>]
    let belowMinimum: Bool
    let lead: String?
    let changeCredentialsSince: [String]
    let forwardRisk: Risk?
  }

  struct Item: Decodable, Equatable {
    let person: String?
    let requirement: String
    let due: Day
    let stage: Int
    let accounts: [String]?
  }

  struct Run: Decodable {
    let day: Day
    let messages: [String: [Item]]
    let printed: [String]
    let digests: [String: [Item]]
  }
}

extension Day: Decodable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: text))
    }
    self = day
  }
}
