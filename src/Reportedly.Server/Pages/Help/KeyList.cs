using System.Collections.Immutable;

namespace Reportedly.Server.Pages.Help;

/// <summary>One key: where it works, what it is where nobody changed it, and what it does.</summary>
/// <param name="Page">Name of the page as its body carries it; <see cref="KeyList.Everywhere"/> for all.</param>
/// <param name="Key">The key: <c>a</c>, <c>Space</c>.</param>
/// <param name="Says">What it does.</param>
public sealed record DeskKey(string Page, string Key, string Says)
{
    /// <summary>Its name in settings: <c>review.a</c>.</summary>
    public string Name => $"{Page}.{Key}";
}

/// <summary>Every key of the desk.</summary>
internal static class KeyList
{
    /// <summary>The page of keys that work on all pages.</summary>
    public const string Everywhere = "all";

    /// <summary>Pages with keys, and what they are called.</summary>
    public static ImmutableArray<(string Page, string Title)> Pages { get; } =
    [(Everywhere, "On every page"), ("review", "Review"), ("reports", "A report"), ("links", "Link desk")];

    /// <summary>All of them.</summary>
    public static ImmutableArray<DeskKey> All { get; } =
    [
        new(Everywhere, "/", "search"),
        new(Everywhere, "g", "go: then o overview, i intake, r review, e explore, l link desk"),
        new(Everywhere, "?", "list the keys of the page"),
        new("review", "a", "accept, and show the next card"),
        new("review", "x", "reject for the reason that is chosen, and show the next card"),
        new("review", "f", "flag for a second look, and show the next card"),
        new("review", "c", "correct its fields"),
        new("review", "Space", "skip: show the next card"),
        new("review", "j", "next card"),
        new("review", "k", "previous card"),
        new("review", "Backspace", "undo the last decision, and show its card (Ctrl+Z does, too)"),
        new("reports", "a", "accept what is selected"),
        new("reports", "x", "reject what is selected: asks why"),
        new("reports", "c", "correct what is selected"),
        new("reports", "j", "select the next claim"),
        new("reports", "k", "select the claim before"),
        new("links", "y", "yes, they are one"),
        new("links", "n", "no, they are different"),
        new("links", "u", "unsure"),
    ];

    /// <summary>A key as people write it.</summary>
    public static string Written(string key) =>
        key switch
        {
            "Space" => "space",
            "Backspace" => "backspace",
            _ => key,
        };
}
