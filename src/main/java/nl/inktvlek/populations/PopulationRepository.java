package nl.inktvlek.populations;

import java.util.List;
import org.springframework.data.repository.Repository;

interface PopulationRepository extends Repository<TargetPopulation, String> {

    List<TargetPopulation> findAllByOrderByYear();
}
