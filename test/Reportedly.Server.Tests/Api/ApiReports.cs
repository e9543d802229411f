using Microsoft.Extensions.DependencyInjection;
using Reportedly.Storage;

namespace Reportedly.Server.Tests.Api;

/// <summary>Invented reports of invented towns, each read once for all tests.</summary>
internal static class ApiReports
{
    /// <summary>A bombing, as the ministry tells it.</summary>
    public const string Bombing = """
        Car bomb kills 12 in Orsal

        ORSAL, March 5, 2030 – A car bomb killed 12 people at a market in Orsal on Tuesday, the Interior Ministry said.

        The Northern Front denied that it had planted the bomb. The army declined to comment.
        """;

    /// <summary>The same bombing, as the hospital tells it.</summary>
    public const string OtherToll = """
        Hospital says 17 died in Orsal bombing

        KELVAR, March 6, 2030 – A hospital in Orsal said that 17 people were killed in Tuesday's car bomb at the market in Orsal.

        The Interior Ministry said 12 people had been killed in the bombing.
        """;

    private static readonly string[] Towns =
    [
        "Lirna",
        "Tesna",
        "Marbek",
        "Dorvin",
        "Halest",
        "Veska",
        "Korlin",
        "Astrel",
    ];

    private static readonly Lazy<StoredReading[]> Others = new(() => [.. Towns.Select(Raid).Select(TestDesk.Read)]);

    private static readonly Lazy<StoredReading[]> Bombings = new(() =>
        [TestDesk.Read(Bombing), TestDesk.Read(OtherToll)]
    );

    /// <summary>The two reports of the bombing, read.</summary>
    public static IReadOnlyList<StoredReading> OfTheBombing => Bombings.Value;

    /// <summary>Reports of raids, each in a town of its own, read.</summary>
    public static IReadOnlyList<StoredReading> OfRaids => Others.Value;

    /// <summary>Opens a desk with the bombing and the raids.</summary>
    public static Task<TestDesk> OpenAsync() => OpenAsync([.. OfTheBombing, .. OfRaids]);

    /// <summary>Opens a desk with reports in it.</summary>
    public static async Task<TestDesk> OpenAsync(params IReadOnlyList<StoredReading> readings)
    {
        TestDesk desk = await TestDesk.OpenAsync();
        if (readings.Count > 0)
        {
            desk.Change(store => store.AddBatch(readings));
        }
        return desk;
    }

    /// <summary>Changes the store as another program would, and brings the views up to it.</summary>
    public static void Change(this TestDesk desk, Action<RecordStore> change)
    {
        using Stores.StoreLease lease = desk.Stores.Rent();
        change(lease.Store);
        lease.Store.Views.Link();
    }

    /// <summary>Adds a reading as a job does: the desk brings the views up to it.</summary>
    public static async Task AddAsync(this TestDesk desk, StoredReading reading)
    {
        using (Stores.StoreLease lease = desk.Stores.Rent())
        {
            lease.Store.Add(reading);
        }
        await desk
            .Server.App.Services.GetRequiredService<Stores.ViewFollowing>()
            .CaughtUpAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private static string Raid(string town, int number) =>
        $"""
            Police arrest {number + 2} men in {town}

            {town.ToUpperInvariant()}, April {number + 1}, 2030 – Police arrested {number
                + 2} men in {town} on April {number + 1}, a police spokesman said.

            Residents said that two of the men were farmers.
            """;
}
