namespace Reportedly.Corroboration.Tests.Copies;

/// <summary>One invented incident as several papers have it.</summary>
internal static class InventedReports
{
    /// <summary>The agency's text.</summary>
    public const string Wire = """
        Bomb kills nine at Tarvo bus station

        TARVO, May 4 (Halvar News Agency) – A bomb hidden in a rubbish bin killed nine people and wounded 23 others at the main bus station of Tarvo on Thursday morning, the Interior Ministry said.

        The blast went off at about 8.20 a.m., when the station was full of commuters and schoolchildren, said a ministry spokesman, Col. Pavel Renko. He said that two of the dead were children.

        "I saw people lying on the ground and a bus that was burning from front to back," said Ilona Vass, 41, who sells newspapers at the entrance of the station.

        No group has said that it carried out the attack. The Eastern Resistance Army, which has fought the government for six years, has bombed trains and bridges in the region before.

        The director of Tarvo's main hospital, Dr. Simon Arlet, told reporters that eleven of the wounded were in a serious condition and that the number of dead could still rise.

        Police closed all roads into the town centre and searched the railway station with dogs. A second device was found near the ticket hall and blown up by army engineers, the ministry said.

        President Lena Morvai called the attack an act of cowards and promised that those behind it would be found. She is to visit Tarvo on Friday.

        Tarvo, a town of 80,000 people, lies 40 kilometres from the border. In February, two soldiers were killed there when their patrol was shot at on the ring road.
        """;

    /// <summary>The same text with another headline, two paragraphs cut and the agency's name gone.</summary>
    public const string Reprint = """
        Carnage at the bus station: nine dead, many children among the wounded

        TARVO – A bomb hidden in a rubbish bin killed nine people and wounded 23 others at the main bus station of Tarvo on Thursday morning, the Interior Ministry said.

        The blast went off at about 8.20 a.m., when the station was full of commuters and schoolchildren, said a ministry spokesman, Col. Pavel Renko. He said that two of the dead were children.

        "I saw people lying on the ground and a bus that was burning from front to back," said Ilona Vass, 41, who sells newspapers at the entrance of the station.

        The director of Tarvo's main hospital, Dr. Simon Arlet, told reporters that eleven of the wounded were in a serious condition and that the number of dead could still rise.

        President Lena Morvai called the attack an act of cowards and promised that those behind it would be found. She is to visit Tarvo on Friday.
        """;

    /// <summary>The same text with words changed in each sentence, as a sub-editor does, one paragraph gone and one of his own.</summary>
    public const string Edited = """
        Nine killed in blast at bus station

        A bomb that was hidden in a rubbish bin killed nine people and wounded 23 others at the main bus station of Tarvo yesterday morning, according to the Interior Ministry.

        The blast went off at about 8.20am, when the station was full of commuters and schoolchildren, ministry spokesman Col. Pavel Renko said. Two of the dead were children, he said.

        "I saw people lying on the ground and a bus that was burning from front to back," said Ilona Vass, 41, who sells papers at the entrance of the station.

        No group has said it carried out the attack, but the Eastern Resistance Army, which has fought the government for six years, has bombed trains and bridges in the region before.

        The director of the town's main hospital, Dr Simon Arlet, told reporters that eleven of the wounded were in a serious condition and the number of dead could still rise.

        Police closed all roads into the town centre and searched the railway station with dogs. A second device was found near the ticket hall and blown up by army engineers.

        President Lena Morvai called the attack an act of cowards and promised that those behind it would be found.

        Our readers can find numbers for relatives of the victims on page seven.
        """;

    /// <summary>Another reporter's text of the same facts, with the same quotation.</summary>
    public const string OwnAccount = """
        Tarvo mourns after explosion among morning commuters

        TARVO, May 4 – At least nine people died on Thursday when an explosive device went off in the bus terminal here, officials said, in the deadliest attack that the border town has seen in years.

        Colonel Pavel Renko, who speaks for the Interior Ministry, said 23 people had been hurt. The bomb had been left in a waste bin beside platform four and exploded shortly after eight o'clock, he told the Kelvar Post. Two children were among those killed.

        "I saw people lying on the ground and a bus that was burning from front to back," Ilona Vass, a newspaper seller, said.

        Doctors at the town's hospital were fighting for the lives of eleven people. Its director, Simon Arlet, would not rule out further deaths.

        Nobody claimed responsibility at first. Suspicion fell on the Eastern Resistance Army, whose fighters have attacked railway lines and bridges near Tarvo in the past.

        Soldiers later destroyed another bomb in the ticket hall. The centre of the town was sealed off, and sniffer dogs were led through the railway station.

        Lena Morvai, the president, spoke of cowards and said she would travel to the town on Friday.
        """;

    /// <summary>The next day's report by the agency, which tells the background in the same words.</summary>
    public const string FollowUp = """
        Toll of Tarvo bombing rises to eleven

        TARVO, May 5 (Halvar News Agency) – Two of those wounded when a bomb exploded at the bus station of Tarvo have died in hospital, bringing the number of dead to eleven, the Health Ministry said on Friday.

        A man of 62 and a girl of 14 died during the night, said Dr. Simon Arlet, the hospital's director. Nine people were still in intensive care, he said.

        President Lena Morvai laid flowers at the station and met relatives of the victims. She said that the security services had failed and that there would be consequences.

        Police arrested a man of 28 in the village of Horka on Friday morning. An officer who spoke on condition of anonymity said traces of explosives had been found in his garage.

        No group has said that it carried out the attack. The Eastern Resistance Army, which has fought the government for six years, has bombed trains and bridges in the region before.
        """;
}
