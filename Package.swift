// swift-tools-version: 6.2

import PackageDescription

/// Every target of ours is held to the same standard: a warning is an error.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

/// A library of ours, with its strictness.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests beside a target.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let package = Package(
  name: "attest",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Attest", targets: ["Attest"]),
    .executable(name: "attest", targets: ["AttestCommand"]),
    .executable(name: "benchmarks", targets: ["benchmarks"]),
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite3"])]),
    .systemLibrary(
      name: "CCrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .systemLibrary(
      name: "CMarkdown", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CUnicode",
      providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    .systemLibrary(name: "CClock"),

    library("AttestText", ["CCrypto", "CMarkdown", "CUnicode"]),
    library("AttestRules"),
    library("AttestStore", ["AttestRules", "AttestText", "CSQLite"]),
    library("AttestExchange", ["AttestRules", "AttestText"]),
    library("AttestCourses", ["AttestRules", "AttestText"]),
    library("AttestMail", ["AttestRules", "AttestText"]),
    library("Attest", ["AttestStore", "AttestExchange", "AttestCourses", "AttestMail", "CClock"]),
    .executableTarget(name: "AttestCommand", dependencies: ["Attest"], swiftSettings: strict),
    .executableTarget(
      name: "benchmarks", dependencies: ["AttestRules"], path: "Sources/Benchmarks", swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    tests("AttestTextTests", ["AttestText"]),
    tests("AttestRulesTests", ["AttestRules"]),
    tests("AttestStoreTests", ["AttestStore"]),
    tests("AttestExchangeTests", ["AttestExchange"]),
    tests("AttestCoursesTests", ["AttestCourses"]),
    tests("AttestMailTests", ["AttestMail"]),
    tests("AttestTests", ["Attest"]),
    tests("AttestCommandTests", ["AttestCommand"]),
    .testTarget(
      name: "EndToEnd", dependencies: ["AttestCommand", "Attest", "TestSupport"], exclude: ["Stories"],
      swiftSettings: strict),
    .testTarget(
      name: "Peers", dependencies: ["Attest", "AttestCommand", "AttestMail"], exclude: ["Scripts"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
